"""The algebra of shapes: dimensions, the jaxtyping notation, broadcasting, unification.

Standard library only: the mypy plugin, the tape and the run-time messages all build on it.
"""

from .bindings import Bindings as Bindings
from .broadcast import broadcast as broadcast
from .dim import UNKNOWN as UNKNOWN
from .dim import Compound as Compound
from .dim import Dim as Dim
from .dim import Name as Name
from .dim import Size as Size
from .dim import Unknown as Unknown
from .equation import compatible as compatible
from .equation import evaluate as evaluate
from .equation import may_differ as may_differ
from .equation import solve_for as solve_for
from .extremum import maximum as maximum
from .extremum import minimum as minimum
from .mismatch import AxesMismatch as AxesMismatch
from .mismatch import AxisOutOfRange as AxisOutOfRange
from .mismatch import BadParameter as BadParameter
from .mismatch import Binding as Binding
from .mismatch import BroadcastMismatch as BroadcastMismatch
from .mismatch import ContractionMismatch as ContractionMismatch
from .mismatch import ElementCountMismatch as ElementCountMismatch
from .mismatch import JoinMismatch as JoinMismatch
from .mismatch import Mismatch as Mismatch
from .mismatch import NameConflict as NameConflict
from .mismatch import RankMismatch as RankMismatch
from .mismatch import ShapeError as ShapeError
from .mismatch import SizeMismatch as SizeMismatch
from .mismatch import TensorMismatch as TensorMismatch
from .mismatch import Undetermined as Undetermined
from .mismatch import UnsolvableSize as UnsolvableSize
from .notation import parse_dim as parse_dim
from .quotient import assume_exact as assume_exact
from .shape import ANY_SHAPE as ANY_SHAPE
from .shape import Item as Item
from .shape import OneOr as OneOr
from .shape import Rest as Rest
from .shape import Shape as Shape
from .shape import concrete as concrete
from .shape import is_compatible_item as is_compatible_item
from .shape import is_known as is_known
from .shape import rank as rank
from .shape import show as show
from .spec import Axis as Axis
from .spec import AxisKind as AxisKind
from .spec import SpecError as SpecError
from .spec import parse_spec as parse_spec
from .spec import shape_of_spec as shape_of_spec
from .unify import Bindable as Bindable
from .unify import finish as finish
from .unify import match as match
from .unify import substitute as substitute
from .unify import unify_call as unify_call
