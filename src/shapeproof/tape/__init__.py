"""The eager tape: arrays in, nodes recorded, gradients out."""

from shapeproof.tape.error import TapeError as TapeError
from shapeproof.tape.gradients import Gradients as Gradients
from shapeproof.tape.node import Node as Node
from shapeproof.tape.node import PullBack as PullBack
from shapeproof.tape.tape import Tape as Tape
from shapeproof.tape.tensor import AnyTensor as AnyTensor
from shapeproof.tape.tensor import NodeId as NodeId
from shapeproof.tape.variable import Variable as Variable
