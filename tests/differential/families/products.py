"""Products of matrices and linear algebra."""

import string
from collections.abc import Sequence

from tests.differential.pool import Pool, Term, Unsuitable
from tests.differential.sizes import Vector

PRODUCTS = ("{} @ {}", "{} @ {}", "np.matmul({}, {})", "np.dot({}, {})", "{}.dot({})")


def matrix_product(pool: Pool) -> str:
    """A product of what fits as it is, or transposed."""
    left = pool.array(rank=1)
    inner = left.shape[-1]
    right = pool.array(
        lambda t: 1 <= t.rank <= 2 and inner in (t.shape[0], t.shape[-1]) and t.shape[0] != ()
    )
    second = right.operand if right.shape[0] == inner else f"{right.operand}.T"
    form = pool.random.choice(PRODUCTS)
    return form.format(left.operand, second)


def batched_product(pool: Pool) -> str:
    left = pool.array(rank=3)
    right = pool.array(lambda t: t.rank >= 2 and left.shape[-1] in t.shape[-2:])
    second = right.operand
    if right.shape[-2] != left.shape[-1]:
        form = pool.random.choice(("{}.swapaxes(-1, -2)", "np.swapaxes({}, -1, -2)", "{}.mT"))
        second = form.format(right.operand)
    return f"{left.operand} @ {second}"


def _letters(pool: Pool, terms: Sequence[Term]) -> tuple[list[str], dict[str, Vector]]:
    """Subscripts of the operands: axes of one size share a letter more often than not."""
    unused = pool.random.sample(string.ascii_lowercase, 16)
    sizes: dict[str, Vector] = {}
    subscripts = []
    for term in terms:
        letters = ""
        for vector in term.shape:
            shared = [x for x, size in sizes.items() if size == vector and x not in letters]
            letter = shared[0] if shared and pool.random.random() < 0.8 else unused.pop()
            sizes[letter] = vector
            letters += letter
        subscripts.append(letters)
    return subscripts, sizes


def einsum(pool: Pool) -> str:
    count = pool.random.choice((1, 2, 2, 2, 3))
    terms = [pool.array(rank=1) for _ in range(count)]
    subscripts, sizes = _letters(pool, terms)
    kept = [letter for letter in sizes if pool.random.random() < 0.6]
    pool.random.shuffle(kept)
    if not kept:
        raise Unsuitable
    spec = f"{','.join(subscripts)}->{''.join(kept)}"
    return f"np.einsum('{spec}', {', '.join(term.text for term in terms)})"


def einsum_of_batches(pool: Pool) -> str:
    term = pool.array(rank=2)
    matrix = pool.array(lambda t: t.rank == 2 and t.shape[0] == term.shape[-1])
    return f"np.einsum('...i,ij->...j', {term.text}, {matrix.text})"


def outer(pool: Pool) -> str:
    left, right = pool.array(lambda t: t.rank == 1), pool.array(lambda t: t.rank == 1)
    name = pool.random.choice(("np.outer", "np.multiply.outer", "np.subtract.outer", "np.kron"))
    return f"{name}({left.text}, {right.text})"


def inner(pool: Pool) -> str:
    left = pool.array(rank=1)
    right = pool.array(lambda t: t.rank >= 1 and t.shape[-1] == left.shape[-1])
    return f"np.inner({left.text}, {right.text})"


def tensordot(pool: Pool) -> str:
    left = pool.array(rank=1)
    axis = pool.axis(left)
    right = pool.array(lambda t: left.shape[axis] in t.shape)
    other = right.shape.index(left.shape[axis])
    if axis == left.rank - 1 and other == 0 and pool.random.random() < 0.5:
        return f"np.tensordot({left.text}, {right.text}, axes=1)"
    return f"np.tensordot({left.text}, {right.text}, axes=([{axis}], [{other}]))"


def gram(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank == 2)
    form = pool.random.choice(
        (
            "{0}.T @ {0}",
            "{0} @ {0}.T",
            "np.cov({0})",
            "np.corrcoef({0})",
            "np.cov({0}, rowvar=False)",
        )
    )
    return form.format(term.operand)


def of_square_matrix(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank == 2 and t.shape[0] == t.shape[1])
    form = pool.random.choice(
        (
            "np.linalg.inv({0} + np.eye({1}))",
            "np.linalg.pinv({0})",
            "np.diag({0})",
            "np.linalg.matrix_power({0}, 2)",
            "np.triu({0})",
            "np.tril({0}, k=-1)",
            "np.linalg.cholesky({0} @ {0}.T + np.eye({1}))",
            "np.linalg.eigvalsh({0} + {0}.T)",
        )
    )
    return form.format(term.operand, pool.size(term.shape[0]))


def solution(pool: Pool) -> str:
    right = pool.array(lambda t: 1 <= t.rank <= 2)
    size = right.shape[0]
    left = pool.array(lambda t: t.rank == 2 and t.shape == (size, size))
    return f"np.linalg.solve({left.operand} + np.eye({pool.size(size)}), {right.text})"


def diagonal_matrix(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank == 1)
    return f"np.diag({term.text})"


def traced(pool: Pool) -> str:
    term = pool.array(rank=2)
    if term.rank == 2:
        return f"float(np.trace({term.text}))"
    return f"np.trace({term.text}, axis1={0}, axis2={pool.written_axis(1, term.rank)})"
