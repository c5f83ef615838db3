"""What a training step is made of."""

from .core import require_grad_tensor as require_grad_tensor
from .core import require_scalar_value as require_scalar_value
from .core import require_value_tensor as require_value_tensor
from .core import sgd_update_tensor as sgd_update_tensor
from .error import MissingTensorError as MissingTensorError
from .error import TensorShapeError as TensorShapeError
from .error import TensorTypeError as TensorTypeError
from .error import tag_error as tag_error
