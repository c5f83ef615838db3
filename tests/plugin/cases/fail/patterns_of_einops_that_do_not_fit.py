"""An error names the axis of the pattern."""

import numpy as np
from einops import einsum, pack, rearrange, reduce, repeat
from jaxtyping import Float

Images = Float[np.ndarray, "b c h w"]


def axes_in_another_order(x: Images) -> Float[np.ndarray, "b h w c"]:
    return rearrange(x, "b c h w -> b w h c")
    # E: return value of "axes_in_another_order" needs size "h" on axis 1, got "w"  [shape-mismatch]
    # N: expected "b h w c", got "b w h c"


def an_axis_is_missing(x: Images) -> object:
    return rearrange(x, "b c h w -> b h w")
    # E: "rearrange" has "c" on the left of its pattern only  [shape-mismatch]
    # N: the pattern is "b c h w -> b h w"


def a_misspelled_axis(x: Images) -> object:
    return rearrange(x, "b c height w -> b (hight w) c")
    # E: "rearrange" has "height" on the left of its pattern only  [shape-mismatch]
    # N: the pattern is "b c height w -> b (hight w) c"


def too_few_axes(x: Images) -> object:
    return rearrange(x, "b h w -> b w h")
    # E: "rearrange" has "b h w" for 4 axes "b c h w"  [shape-mismatch]
    # N: the pattern is "b h w -> b w h"


def two_sizes_are_open(x: Images) -> object:
    return rearrange(x, "b (g c) h w -> b g c h w")
    # E: "rearrange" cannot tell the sizes of "g" and "c" in "(g c)"  [shape-mismatch]
    # N: the pattern is "b (g c) h w -> b g c h w"


def heads_do_not_divide(x: Float[np.ndarray, "b t 10"]) -> object:
    return rearrange(x, "b t (heads k) -> b heads t k", heads=4)
    # E: "rearrange" cannot divide 10 on axis 2 by 4 for "(heads k)"  [shape-mismatch]
    # N: the pattern is "b t (heads k) -> b heads t k"


def a_size_for_no_axis(x: Images) -> object:
    return rearrange(x, "b c h w -> b h w c", heads=4)
    # E: "rearrange" has no axis "heads" in its pattern, for which a size is given  [shape-mismatch]
    # N: the pattern is "b c h w -> b h w c"


def a_given_size_is_wrong(x: Float[np.ndarray, "b 3"]) -> object:
    return rearrange(x, "b c -> c b", c=4)
    # E: "rearrange" needs size 4 for "c", got 3 on axis 1  [shape-mismatch]
    # N: the pattern is "b c -> c b"


def a_new_axis_without_size(x: Images) -> object:
    return repeat(x, "b c h w -> b c h w r")
    # E: "repeat" needs a size for the new axis "r"  [shape-mismatch]
    # N: the pattern is "b c h w -> b c h w r"


def an_axis_that_nothing_has(x: Images) -> object:
    return reduce(x, "b c h w -> b k", "mean")
    # E: "reduce" has "k" on the right of its pattern only  [shape-mismatch]
    # N: the pattern is "b c h w -> b k"


def an_unknown_reduction(x: Images) -> object:
    return reduce(x, "b c h w -> b c", "average")
    # E: "reduce" has no reduction "average"  [shape-mismatch]
    # N: the pattern is "b c h w -> b c"
    # N: the reductions are "min", "max", "sum", "mean", "prod", "any", "all"


def the_contracted_axes_differ(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "k m"]) -> object:
    return einsum(x, w, "row mid, mid column -> row column")
    # E: "einsum" needs equal sizes for the subscript "mid", got "d" and "k"  [shape-mismatch]
    # N: the arrays are "n d", "k m"


def no_arrow(x: Images) -> object:
    return rearrange(x, "b c h w")  # E: "rearrange" needs one "->" in its pattern  [shape-mismatch]
    # N: the pattern is "b c h w"


def packed_arrays_differ(x: Float[np.ndarray, "b t d"], y: Float[np.ndarray, "b t k"]) -> object:
    return pack([x, y], "b * d")
    # E: "pack" needs equal sizes on axis 2, got "d" and "k"  [shape-mismatch]
    # N: array 0 is "b t d", array 1 is "b t k"


IMAGES = np.ones((2, 3, 8, 6))


def mistake_axes_in_another_order() -> None:
    axes_in_another_order(IMAGES)


def mistake_an_axis_is_missing() -> None:
    an_axis_is_missing(IMAGES)


def mistake_a_misspelled_axis() -> None:
    a_misspelled_axis(IMAGES)


def mistake_too_few_axes() -> None:
    too_few_axes(IMAGES)


def mistake_two_sizes_are_open() -> None:
    two_sizes_are_open(IMAGES)


def mistake_heads_do_not_divide() -> None:
    heads_do_not_divide(np.ones((2, 5, 10)))


def mistake_a_size_for_no_axis() -> None:
    a_size_for_no_axis(IMAGES)


def mistake_a_given_size_is_wrong() -> None:
    a_given_size_is_wrong(np.ones((2, 3)))


def mistake_a_new_axis_without_size() -> None:
    a_new_axis_without_size(IMAGES)


def mistake_an_axis_that_nothing_has() -> None:
    an_axis_that_nothing_has(IMAGES)


def mistake_an_unknown_reduction() -> None:
    an_unknown_reduction(IMAGES)


def mistake_the_contracted_axes_differ() -> None:
    the_contracted_axes_differ(np.ones((4, 3)), np.ones((5, 6)))


def mistake_no_arrow() -> None:
    no_arrow(IMAGES)


def mistake_packed_arrays_differ() -> None:
    packed_arrays_differ(np.ones((2, 5, 3)), np.ones((2, 5, 4)))
