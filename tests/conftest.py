"""Profiles of the property tests: `pytest --hypothesis-profile=nightly tests/shapes`."""

from hypothesis import HealthCheck, settings

# A time limit for one example would make the verdict depend on the machine.
settings.register_profile("daily", max_examples=100, deadline=None)
settings.register_profile(
    "nightly", max_examples=100_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
if settings.get_current_profile_name() == "default":
    settings.load_profile("daily")
