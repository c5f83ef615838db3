from typing import Union

import numpy as np
from jaxtyping import Shaped

KINDS = (np.ndarray, np.number, int, float)
#: mypy knows no type that the program computes.
ArrayLike = Union[KINDS]  # type: ignore[valid-type]
ScalarLike = Shaped[ArrayLike, ""]
