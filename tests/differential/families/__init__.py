"""The families of expressions, each with how often it is tried."""

from collections.abc import Callable

from tests.differential.pool import Pool

from . import (
    catalogue,
    creation,
    einops_patterns,
    elementwise,
    indexing,
    joining,
    products,
    reductions,
    shaping,
)

Family = Callable[[Pool], str]

#: What a statement may assign.
EXPRESSIONS: dict[Family, float] = {
    elementwise.operator: 6,
    elementwise.with_number: 2,
    elementwise.function: 4,
    elementwise.comparison: 2,
    elementwise.logic: 1,
    elementwise.choice: 3,
    elementwise.clipped: 1,
    elementwise.integers: 1,
    elementwise.crossed: 3,
    elementwise.along_axis: 2,
    reductions.reduction: 7,
    reductions.named_reduction: 2,
    reductions.to_scalar: 1,
    reductions.position: 2,
    reductions.centred: 3,
    reductions.accumulation: 3,
    reductions.order: 1,
    reductions.of_masks: 1,
    reductions.counted: 0.5,
    products.matrix_product: 8,
    products.batched_product: 3,
    products.einsum: 5,
    products.einsum_of_batches: 1,
    products.outer: 2,
    products.inner: 1,
    products.tensordot: 2,
    products.gram: 2,
    products.of_square_matrix: 3,
    products.solution: 2,
    products.diagonal_matrix: 1,
    products.traced: 1,
    shaping.transposed: 5,
    shaping.exchanged: 3,
    shaping.merged: 4,
    shaping.divided: 2,
    shaping.separated: 1,
    shaping.flattened: 1,
    shaping.with_new_axis: 3,
    shaping.squeezed: 2,
    shaping.expanded: 1,
    shaping.repeated: 2,
    shaping.padded: 2,
    shaping.rolled: 1,
    shaping.turned: 1,
    shaping.of_higher_rank: 0.5,
    joining.concatenated: 5,
    joining.stacked: 4,
    joining.stacked_by_name: 3,
    joining.appended: 1,
    joining.block: 1,
    joining.with_bias: 2,
    joining.of_comprehension: 2,
    joining.literal: 1,
    joining.repeated_list: 0.5,
    indexing.basic: 6,
    indexing.sliced: 3,
    indexing.by_array: 3,
    indexing.picked: 1,
    indexing.masked: 2,
    indexing.masked_reduction: 2,
    indexing.along_axis: 1,
    indexing.crossed: 1,
    indexing.element: 1,
    indexing.one_hot: 2,
    creation.filled: 4,
    creation.random_legacy: 0.5,
    creation.like: 2,
    creation.sequence: 2,
    creation.positions: 2,
    creation.matrix: 2,
    creation.grid: 1,
    creation.mask: 1,
    creation.converted: 1,
    creation.number: 1,
    einops_patterns.rearranged: 2,
    einops_patterns.divided: 1,
    einops_patterns.reduced: 1,
    einops_patterns.repeated: 1,
    einops_patterns.contracted: 1,
    catalogue.from_example: 40,
}

#: What may stand inside another expression.
NESTED: dict[Family, float] = {
    shaping.transposed: 3,
    shaping.with_new_axis: 3,
    elementwise.function: 2,
    elementwise.with_number: 2,
    elementwise.operator: 1,
    reductions.reduction: 2,
    indexing.basic: 2,
    products.matrix_product: 1,
}


def expression(pool: Pool) -> str:
    """The text of a random expression; Unsuitable if the variables do not allow it."""
    return _one(pool, EXPRESSIONS)


def nested(pool: Pool) -> str:
    """The text of a random expression that is to stand inside another."""
    return _one(pool, NESTED)


def _one(pool: Pool, families: dict[Family, float]) -> str:
    return pool.random.choices(list(families), list(families.values()))[0](pool)
