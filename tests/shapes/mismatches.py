"""One of each mismatch, with every line that a user then reads."""

from shapeproof.shapes import (
    AxesMismatch,
    AxisOutOfRange,
    BadParameter,
    Binding,
    BroadcastMismatch,
    ContractionMismatch,
    Dim,
    ElementCountMismatch,
    ElementMismatch,
    Item,
    JoinMismatch,
    Mismatch,
    Name,
    NameConflict,
    RankMismatch,
    SizeMismatch,
    TensorMismatch,
    UnsolvableSize,
    UnwantedPairs,
    concrete,
    shape_of_spec,
)


def item(text: str) -> Item:
    (found,) = shape_of_spec(text)
    return found


BOUND = (
    Binding(Name("n"), Dim.of(5), 'argument "x"'),
    Binding(Name("d"), Dim.of("k"), 'argument "x"'),
    Binding(Name("b"), concrete(2, 3), 'argument "w"'),
    Binding(Name("c"), ()),
)
X, Y = shape_of_spec("n d"), shape_of_spec("5 4")

CASES: list[tuple[Mismatch, list[str]]] = [
    (
        RankMismatch(label='argument "y"', bindings=BOUND, expected=X, actual=concrete(5)),
        [
            'argument "y" needs 2 axes "n d", got 1 axis "5"',
            'n = 5, d = "k" from argument "x"',
            '*b = "2 3" from argument "w"',
            "*c = no axes",
        ],
    ),
    (
        ElementMismatch(label="return value", needed="Float32", found="Float64"),
        ['return value needs elements of type "Float32", got "Float64"'],
    ),
    (
        RankMismatch(expected=shape_of_spec("*b d"), actual=()),
        ['shape needs at least 1 axis "*b d", got a scalar'],
    ),
    (
        RankMismatch(expected=shape_of_spec("d *b"), actual=shape_of_spec("*b d")),
        ['shape needs axes "d *b", got "*b d"'],
    ),
    (
        RankMismatch(label="seed", expected=(), actual=shape_of_spec("...")),
        ['seed needs a scalar, got any number of axes "..."'],
    ),
    (
        SizeMismatch(
            label='argument "y"',
            expected=X,
            actual=Y,
            axis=1,
            needed=item("d"),
            found=item("4"),
            value=Dim.of("k"),
        ),
        ['argument "y" needs size "k" on axis 1, got 4', 'expected "n d", got "5 4"'],
    ),
    (
        SizeMismatch(
            label="return value",
            expected=X,
            actual=shape_of_spec("n #k"),
            axis=-1,
            needed=item("d"),
            found=item("#k"),
        ),
        [
            'return value needs size "d" on the last axis, got "#k"',
            'expected "n d", got "n #k"',
        ],
    ),
    (
        UnsolvableSize(
            label='argument "x"',
            expected=shape_of_spec("2*n"),
            actual=concrete(7),
            axis=0,
            needed=item("2*n"),
            found=item("7"),
        ),
        [
            'argument "x" needs size "2*n" on axis 0, which cannot be 7',
            'expected "2*n", got "7"',
        ],
    ),
    (
        NameConflict(
            label='argument "y"',
            bindings=BOUND[:1],
            expected=X,
            actual=shape_of_spec("m d"),
            axis=0,
            name=Name("n"),
            bound=Dim.of(5),
            found=item("m"),
        ),
        [
            'argument "y" needs size 5 on axis 0, got "m"',
            'expected "n d", got "m d"',
            'n = 5 from argument "x"',
        ],
    ),
    (
        NameConflict(
            label='argument "y"',
            expected=shape_of_spec("#n d"),
            actual=shape_of_spec("m d"),
            axis=0,
            name=Name("n"),
            bound=Dim.of(5),
            found=item("m"),
        ),
        ['argument "y" needs size 5 or 1 on axis 0, got "m"', 'expected "#n d", got "m d"'],
    ),
    (
        NameConflict(
            label='argument "y"',
            function="f",
            bindings=(
                Binding(Name("n", "f"), Dim.of("m"), 'argument "x"'),
                Binding(Name("b", "f"), shape_of_spec("*b"), 'argument "x"'),
            ),
            expected=shape_of_spec("d n", "f"),
            actual=shape_of_spec("m n"),
            axis=1,
            name=Name("n", "f"),
            bound=Dim.of("m"),
            found=item("n"),
        ),
        [
            'argument "y" of "f" needs size "m" on axis 1, got "n"',
            '"f" takes "d n", got "m n"',
            'in "f": n = "m", *b = "*b" from argument "x"',
        ],
    ),
    (
        AxesMismatch(
            label="return value",
            expected=shape_of_spec("*b d"),
            actual=shape_of_spec("n d"),
            name=Name("b"),
            bound=None,
            found=shape_of_spec("n"),
        ),
        ['return value needs axes "*b", got "n"', 'expected "*b d", got "n d"'],
    ),
    (
        AxesMismatch(
            label='argument "y"',
            expected=shape_of_spec("*b"),
            actual=(),
            name=Name("b"),
            bound=concrete(2, 3),
            found=(),
        ),
        ['argument "y" needs axes "2 3" for "*b", got none', 'expected "*b", got a scalar'],
    ),
    (
        AxesMismatch(
            label='argument "y"',
            expected=shape_of_spec("*b"),
            actual=concrete(2),
            name=Name("b"),
            bound=(),
            found=concrete(2),
        ),
        ['argument "y" needs no axes for "*b", got "2"'],
    ),
    (
        BroadcastMismatch(
            label='"add"', left=X, right=shape_of_spec("n"), sizes=(item("d"), item("n")), axis=-1
        ),
        [
            '"add" cannot broadcast "d" with "n" on the last axis',
            'left is "n d", right is "n"',
        ],
    ),
    (
        BroadcastMismatch(
            left=shape_of_spec("3 *b"),
            right=shape_of_spec("4 *b"),
            sizes=(item("3"), item("4")),
            axis=None,
        ),
        ["operation cannot broadcast 3 with 4", 'left is "3 *b", right is "4 *b"'],
    ),
    (
        BroadcastMismatch(left=X, right=Y, sizes=(item("n"), item("5")), axis=-2),
        ['operation cannot broadcast "n" with 5 on axis 0', 'left is "n d", right is "5 4"'],
    ),
    (
        UnwantedPairs(
            label='"-"',
            left=shape_of_spec("n 1"),
            right=shape_of_spec("n"),
            result=shape_of_spec("n n"),
        ),
        [
            '"-" spreads "n 1" and "n" to "n n"',
            "if every pair is meant, write the new axis here, as in x[None, :]",
            "if not, give both operands the same axes, as x[:, 0] or x[:, None] does",
        ],
    ),
    (
        ContractionMismatch(
            label='"matmul"',
            left=shape_of_spec("m k"),
            right=shape_of_spec("n p"),
            left_size=item("k"),
            right_size=item("n"),
        ),
        [
            '"matmul" needs equal inner dimensions, got "k" and "n"',
            'left is "m k", right is "n p"',
        ],
    ),
    (
        ElementCountMismatch(
            label='"reshape"',
            source=shape_of_spec("b 4 5"),
            target=shape_of_spec("b 21"),
            source_count=Dim.of(20) * Dim.of("b"),
            target_count=Dim.of(21) * Dim.of("b"),
        ),
        [
            '"reshape" cannot turn "b 4 5" into "b 21"',
            '"20*b" elements do not fill "21*b"',
        ],
    ),
    (
        JoinMismatch(
            label='"concatenate"',
            first=shape_of_spec("n d"),
            other=shape_of_spec("m k"),
            position=2,
            axis=1,
        ),
        [
            '"concatenate" needs equal sizes on axis 1, got "d" and "k"',
            'array 0 is "n d", array 2 is "m k"',
        ],
    ),
    (
        AxisOutOfRange(label='"sum"', axis=2, shape=X),
        ['"sum" has no axis 2 in "n d"'],
    ),
    (
        BadParameter(label='"reshape"', problem="needs at most one -1, got two", details=("why",)),
        ['"reshape" needs at most one -1, got two', "why"],
    ),
    (BadParameter(problem="no label"), ["no label"]),
    (
        TensorMismatch(
            kind="gradient",
            node=3,
            node_name="w",
            expected=X,
            actual=Y,
            bindings=BOUND[:1],
        ),
        [
            "gradient shape mismatch for node id 3",
            'expected "n d", got "5 4"',
            'the node is "w"',
            'n = 5 from argument "x"',
        ],
    ),
    (
        TensorMismatch(kind="value", node=0, node_name=None, expected=(), actual=concrete(1)),
        ["value shape mismatch for node id 0", 'expected a scalar, got "1"'],
    ),
]
