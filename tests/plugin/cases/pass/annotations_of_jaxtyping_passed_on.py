"""Imported by other cases: jaxtyping's names under their own and other names, and all of them."""

import jaxtyping as jt
from jaxtyping import *  # noqa: F403
from jaxtyping import Float as Float
from jaxtyping import Int as Whole

__all__ = ["Float", "Whole", "jt"]
