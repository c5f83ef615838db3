"""Random annotations and random damage to programs: the plugin must not crash, nor disagree."""
