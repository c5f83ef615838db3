"""What the installed versions of the libraries can do together."""

import numpy as np
import numpy.typing as npt
from jaxtyping import Float


def _takes_ndarray() -> bool:
    try:
        Float[npt.NDArray[np.float32], ""]
    except TypeError:
        return False  # since NumPy 2.5 it is an alias of another kind
    return True


#: Whether jaxtyping takes NumPy's alias `NDArray` for an array type.
TAKES_NDARRAY = _takes_ndarray()
