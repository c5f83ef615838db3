"""Operations: one class each, with shape rule, NumPy names, and on the tape forward and pull-back.

The names below are the functions of the tape. The mypy plugin asks `ops.registry` for the rules of
all operations.
"""

from shapeproof.ops.activation import exp as exp
from shapeproof.ops.activation import log as log
from shapeproof.ops.activation import relu as relu
from shapeproof.ops.activation import sigmoid as sigmoid
from shapeproof.ops.activation import tanh as tanh
from shapeproof.ops.arithmetic import add as add
from shapeproof.ops.arithmetic import div as div
from shapeproof.ops.arithmetic import mul as mul
from shapeproof.ops.arithmetic import neg as neg
from shapeproof.ops.arithmetic import sub as sub
from shapeproof.ops.broadcasting import broadcast_to as broadcast_to
from shapeproof.ops.loss import mse_loss as mse_loss
from shapeproof.ops.loss import softmax_cross_entropy as softmax_cross_entropy
from shapeproof.ops.matrix import linear as linear
from shapeproof.ops.matrix import matmul as matmul
from shapeproof.ops.permute import transpose as transpose
from shapeproof.ops.probability import log_softmax as log_softmax
from shapeproof.ops.probability import softmax as softmax
from shapeproof.ops.reshaping import reshape as reshape
from shapeproof.ops.scalar import divide_by as divide_by
from shapeproof.ops.scalar import divide_into as divide_into
from shapeproof.ops.scalar import power as power
from shapeproof.ops.scalar import scale as scale
from shapeproof.ops.scalar import shift as shift
from shapeproof.ops.summation import mean as mean
from shapeproof.ops.summation import sum as sum
