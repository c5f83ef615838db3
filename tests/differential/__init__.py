"""The whole checker against execution: random programs, and mistakes planted in them."""
