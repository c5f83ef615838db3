"""Each shape rule of NumPy's functions against NumPy, and names against numbers."""

import random
from collections.abc import Callable
from itertools import zip_longest
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapeproof.ops.contents import has_mask
from shapeproof.ops.conversion import FromBuffer, FromFile, FromIterable, FromText
from shapeproof.ops.counting import BinCount, HistogramDD
from shapeproof.ops.cross import Cross, CrossOfThree
from shapeproof.ops.einops_packing import Pack
from shapeproof.ops.einops_transform import Rearrange, ReduceByPattern, RepeatByPattern
from shapeproof.ops.indexing import GetItem, SetItem
from shapeproof.ops.operation import Operation, Result
from shapeproof.ops.polynomial import PolyRoots
from shapeproof.ops.polynomial_arithmetic import PolyProduct, PolyQuotient
from shapeproof.ops.positions import ArgWhere, FlatNonzero, Nonzero, OpenMesh
from shapeproof.ops.registry import operations
from shapeproof.ops.sample import Call, Draw, Sizes
from shapeproof.ops.select import Where
from shapeproof.ops.sets import (
    Intersection,
    SetDifference,
    SetOperation,
    Unique,
    UniqueAll,
    UniqueCounts,
    UniqueInverse,
    UniqueValues,
)
from shapeproof.ops.solving import LeastSquares
from shapeproof.ops.splitting import ArraySplit, DSplit, HSplit, Split, VSplit
from shapeproof.ops.taking import Compress, CompressMethod, Extract, TrimZeros
from shapeproof.ops.ufunc import BinaryUfunc, UnaryUfunc
from shapeproof.shapes import (
    UNKNOWN,
    Dim,
    Item,
    Name,
    Rest,
    Shape,
    ShapeError,
    Undetermined,
    concrete,
    is_known,
    show,
)
from tests.ops.calls import by_rule, numpy_names, shape_by_numpy, shape_by_rule

SAMPLED = [each for each in operations() if numpy_names(each)]
# Bounds of slices and splits are taken to lie on an axis of unknown size: test_indexing.py. The
# vectors of a cross product are taken to have 3 elements.
ASSUMING = (GetItem, SetItem, Split, ArraySplit, HSplit, VSplit, DSplit, Cross, CrossOfThree)
# Names are taken to be divisible by the sizes of the other axes in a group.
DIVIDING = (Rearrange, ReduceByPattern, RepeatByPattern)
# Of names less is known than of numbers: how many axes to make.
LESS_OF_NAMES = (HistogramDD,)
# Sizes for names: so large that no sum or product of them agrees with another by chance.
PRIMES = {2: 1009, 3: 1013, 4: 1019, 5: 1021}

each_operation = pytest.mark.parametrize("operation", SAMPLED, ids=lambda each: each.__name__)


def disagreement(name: str, operation: type[Operation], call: Call) -> str:
    """What the rule and NumPy say differently about a call; the empty text if they agree."""
    if name.startswith("numpy.ndarray.") and issubclass(operation, (UnaryUfunc, BinaryUfunc)):
        call = Call(call.arguments, {})  # only the function takes out and where
    rule = operation.shape
    found, true = shape_by_rule(rule, call), shape_by_numpy(name, rule, call)
    if found is None or true is None:
        agree = found is true
    else:
        pairs = list(zip_longest(several(found), several(true), fillvalue=()))
        agree = all(may_be(each, real) for each, real in pairs)
    return "" if agree else f"{name}{call}: the rule says {found}, NumPy {true}"


def always(call: Call) -> bool:
    return True


def is_masked(call: Call) -> bool:
    return has_mask(call.arguments[1])


# Which of the calls have results whose sizes depend on the elements, which no rule knows.
DECIDED_BY_ELEMENTS: dict[type[Operation], Callable[[Call], bool]] = {
    **dict.fromkeys((Nonzero, ArgWhere, FlatNonzero, Extract), always),
    **dict.fromkeys((Compress, CompressMethod, BinCount), always),
    **dict.fromkeys((Unique, UniqueValues, UniqueCounts, UniqueInverse, UniqueAll), always),
    **dict.fromkeys((SetOperation, SetDifference, Intersection), always),
    **dict.fromkeys((PolyRoots, PolyProduct, PolyQuotient, LeastSquares), always),
    **dict.fromkeys((HistogramDD, Pack), always),  # their second result is a list
    FromFile: always,
    **dict.fromkeys((FromText, FromBuffer, FromIterable), lambda call: call.arguments[2] == -1),
    Where: lambda call: len(call.arguments) == 1,
    OpenMesh: lambda call: any(each.boolean for each in call.arguments),
    TrimZeros: always,
    GetItem: is_masked,
}


@each_operation
def test_a_rule_on_sizes_says_all_sizes_unless_elements_decide(operation: type[Operation]) -> None:
    dice = random.Random(operation.__name__)
    depends = DECIDED_BY_ELEMENTS.get(operation)
    for _ in range(200):
        call = operation.sample(Draw(dice))
        found = shape_by_rule(operation.shape, call)
        if found is not None:
            known = all(is_known(shape) for shape in several(found))
            assert known != (depends is not None and depends(call)), f"{call}: {found}"


@each_operation
def test_a_thousand_calls_give_numpys_shape_or_numpys_refusal(operation: type[Operation]) -> None:
    dice = random.Random(operation.__name__)
    names = numpy_names(operation)
    accepted = 0
    for turn in range(1000):
        call = operation.sample(Draw(dice))
        assert disagreement(names[turn % len(names)], operation, call) == ""
        accepted += shape_by_rule(operation.shape, call) is not None
    assert accepted > 100, "the samples must not all be errors"


# Together about as many as the profile asks of one test elsewhere.
@each_operation
@settings(max_examples=max(10, settings().max_examples // 250))
@given(data=st.data())
def test_the_smallest_disagreement_with_numpy(
    operation: type[Operation], data: st.DataObject
) -> None:
    call = operation.sample(Draw(data.draw(st.randoms(use_true_random=False))))
    name = data.draw(st.sampled_from(numpy_names(operation)))
    assert disagreement(name, operation, call) == ""


def named(sizes: Sizes) -> Shape:
    return tuple(Dim.of(f"s{size}" if size in PRIMES else size) for size in sizes)


def prime(sizes: Sizes) -> Shape:
    return concrete(*(PRIMES.get(size, size) for size in sizes))


def with_primes(shape: Shape) -> Shape:
    values = {Name(f"s{size}"): Dim.of(large) for size, large in PRIMES.items()}
    return tuple(item.substitute(values) if isinstance(item, Dim) else item for item in shape)


def several(result: Result) -> tuple[Shape, ...]:
    """One or more results alike."""
    if result and isinstance(result[0], tuple):
        return result
    return (cast("Shape", result),)


@each_operation
def test_a_rule_on_names_is_the_rule_on_every_size(operation: type[Operation]) -> None:
    dice = random.Random(operation.__name__)
    unknown = known = 0
    for _ in range(300):
        call = operation.sample(Draw(dice))
        try:
            on_names = several(by_rule(operation.shape, call, named))
        except ShapeError:
            with pytest.raises(ShapeError):
                by_rule(operation.shape, call, prime)
            continue
        except Undetermined:
            unknown += 1
            continue
        known += 1
        try:
            on_sizes = several(by_rule(operation.shape, call, prime))
        except ShapeError:
            divided = any("//" in show(each) for each in on_names)
            assert divided or operation in (*ASSUMING, *DIVIDING), (
                f"{call}: only a division is taken to be exact for names"
            )
            continue
        substituted = tuple(map(with_primes, on_names))
        if operation in (*ASSUMING, *LESS_OF_NAMES):
            assert all(map(may_be, substituted, on_sizes)), call
        else:
            assert substituted == on_sizes, call
    assert unknown < known, "names say enough for most calls"


def blurred(sizes: Sizes, dice: random.Random) -> Shape:
    """The shape with some sizes, or the number of axes, not known."""
    items: list[Item] = [UNKNOWN if dice.random() < 0.4 else Dim.of(size) for size in sizes]
    if dice.random() < 0.4:
        first = dice.randint(0, len(items))
        last = dice.randint(first, len(items))
        items[first:last] = [Rest(None)]
    return tuple(items)


def may_be(found: Shape, true: Shape) -> bool:
    """Whether what is said of a shape is true."""
    if Rest(None) not in found:
        return len(found) == len(true) and all(
            item in (UNKNOWN, real) for item, real in zip(found, true, strict=True)
        )
    before = found.index(Rest(None))
    after = len(found) - before - 1
    return (
        before + after <= len(true)
        and may_be(found[:before], true[:before])
        and may_be(found[before + 1 :], true[len(true) - after :])
    )


@pytest.mark.parametrize(
    "operation", [each for each in SAMPLED if each not in ASSUMING], ids=lambda each: each.__name__
)
def test_a_rule_says_nothing_false_of_what_it_cannot_know(operation: type[Operation]) -> None:
    dice = random.Random(operation.__name__)
    for _ in range(500):
        call = operation.sample(Draw(dice))
        true = shape_by_rule(operation.shape, call)
        if true is None:
            continue
        try:
            found = by_rule(operation.shape, call, lambda sizes: blurred(sizes, dice))
        except Undetermined:
            continue
        for each, real in zip(several(found), several(true), strict=True):
            assert may_be(each, real), f"{call}: {found} said of {true}"
