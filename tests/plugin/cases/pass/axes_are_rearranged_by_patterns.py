"""Patterns of einops: their axes are the user's words, and the sizes that result are dims."""

from typing import TypeVar

import numpy as np
from einops import einsum, pack, rearrange, reduce, repeat, unpack
from jaxtyping import Float

Image = TypeVar("Image")


def to_channels_last(
    x: Float[np.ndarray, "b c h w"],
) -> Float[np.ndarray, "b h w c"]:
    return rearrange(x, "b c h w -> b h w c")


def of_any_library(x: Image) -> Image:
    return rearrange(x, "b c h w -> b h w c")


def split_heads(
    q: Float[np.ndarray, "b t d"], heads: Float[np.ndarray, "h"]
) -> Float[np.ndarray, "b h t d//h"]:
    return rearrange(q, "b t (h k) -> b h t k", h=len(heads))


def attention(
    q: Float[np.ndarray, "b h t k"], v: Float[np.ndarray, "b h t k"]
) -> Float[np.ndarray, "b t h*k"]:
    scores = einsum(q, q, "b h i k, b h j k -> b h i j")
    return rearrange(einsum(scores, v, "b h i j, b h j k -> b h i k"), "b h t k -> b t (h k)")


def patches(x: Float[np.ndarray, "b 32 32 c"]) -> Float[np.ndarray, "b 64 16*c"]:
    return rearrange(x, "b (h p) (w q) c -> b (h w) (p q c)", p=4, q=4)


def pooled(x: Float[np.ndarray, "b h w c"]) -> Float[np.ndarray, "b c"]:
    halves = reduce(x, "b (h 2) (w 2) c -> b h w c", "max")
    return reduce(halves, "b h w c -> b c", "mean")


def with_batch(x: Float[np.ndarray, "t d"]) -> Float[np.ndarray, "8 t d"]:
    return repeat(x, "t d -> b t d", b=8)


def any_leading_axes(x: Float[np.ndarray, "*batch n d"]) -> Float[np.ndarray, "*batch d n"]:
    return rearrange(x, "... n d -> ... d n")


def from_a_list(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 2 d"]:
    return rearrange([x, x], "k n d -> n k d")


def packed(
    x: Float[np.ndarray, "b t d"], cls: Float[np.ndarray, "b d"]
) -> tuple[Float[np.ndarray, "b t+1 d"], list[Float[np.ndarray, "b ... d"]]]:
    tokens, shapes = pack([cls, x], "b * d")
    return tokens, unpack(tokens, shapes, "b * d")


def of_unknown_pattern(x: Float[np.ndarray, "n d"], pattern: str) -> Float[np.ndarray, "d n"]:
    return rearrange(x, pattern)


def total(x: Float[np.ndarray, "n d"]) -> float:
    return float(reduce(x, "n d ->", "sum"))


def squares(x: Float[np.ndarray, "n n"], inverse: bool) -> Float[np.ndarray, "k n n"]:
    if inverse:
        y = np.linalg.inv(x)
    else:
        y = x + x[:, :1]
    parts = []
    for row in x:
        y *= row
        parts.append(einsum(y, y, "i j, j k -> i k"))
    return np.stack(parts)


def example() -> None:
    assert squares(np.eye(3), True).shape == (3, 3, 3)
    image = np.ones((2, 32, 32, 3))
    to_channels_last(rearrange(image, "b h w c -> b c h w"))
    of_any_library(image)
    q = split_heads(np.ones((2, 5, 6)), np.ones(3))
    attention(q, q)
    patches(image)
    pooled(image)
    with_batch(np.ones((5, 4)))
    any_leading_axes(image)
    from_a_list(np.ones((5, 4)))
    packed(np.ones((2, 5, 4)), np.ones((2, 4)))
    of_unknown_pattern(np.ones((5, 4)), "a b -> b a")
    total(np.ones((5, 4)))
