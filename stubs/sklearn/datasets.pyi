from typing import Literal

import numpy as np
from jaxtyping import Float64, Int64

def load_digits(
    *, return_X_y: Literal[True]
) -> tuple[Float64[np.ndarray, "1797 64"], Int64[np.ndarray, " 1797"]]: ...
