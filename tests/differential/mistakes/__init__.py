"""Mistakes of shape that people make, each as a change of a syntax tree."""

from .axes import (
    add_transpose,
    drop_axis,
    drop_keepdims,
    drop_new_axis,
    drop_reduction,
    drop_transpose,
    other_axis,
)
from .change import Operator
from .exchanges import (
    elementwise_product,
    exchanged_function,
    exchanged_indices,
    exchanged_results,
    other_variable,
    swap_arguments,
    swap_operands,
)
from .sizes import einsum_letter, slice_off_by_one, wrong_annotation, wrong_reshape, wrong_size

OPERATORS: tuple[Operator, ...] = (
    drop_transpose,
    add_transpose,
    swap_operands,
    swap_arguments,
    other_axis,
    drop_keepdims,
    drop_axis,
    slice_off_by_one,
    einsum_letter,
    wrong_size,
    wrong_reshape,
    wrong_annotation,
    exchanged_function,
    elementwise_product,
    other_variable,
    drop_new_axis,
    exchanged_indices,
    exchanged_results,
    drop_reduction,
)
