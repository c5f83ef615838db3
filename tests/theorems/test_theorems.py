import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from shapeproof.theorems import catalog
from shapeproof.theorems.__main__ import main, print_proof
from shapeproof.theorems.catalog import theorems
from shapeproof.theorems.claim import Claim, Scalar, Tensor, at_most, equal, given, number
from shapeproof.theorems.domain import Domain
from shapeproof.theorems.floating import FLOAT32
from shapeproof.theorems.proof import Verdict
from shapeproof.theorems.reals import REALS
from shapeproof.theorems.sgd import sgd_update_tensor_is_sgd_update, zero_lr_changes_nothing
from shapeproof.theorems.theorem import Theorem, theorem
from shapeproof.train import sgd_update_tensor

CASES = [(each, domain) for each in theorems() for domain in each.domains]


@pytest.mark.parametrize(
    ("each", "domain"), CASES, ids=[f"{each.title}, {domain.name}" for each, domain in CASES]
)
def test_every_theorem_is_true_as_stated(each: Theorem, domain: Domain) -> None:
    assert each.check(domain).verdict is each.expected(domain)


def test_the_update_is_proved_over_the_reals_and_over_float32() -> None:
    assert {REALS, FLOAT32} <= set(sgd_update_tensor_is_sgd_update.over)
    assert sgd_update_tensor_is_sgd_update in theorems()


def uphill(param: Any, grad: Any, lr: Any) -> Any:
    return param + grad * lr


def there_and_back(param: Any, grad: Any, lr: Any) -> Any:
    """Right over the reals, but rounded more often."""
    return param - grad * lr + grad - grad


@theorem("the wrong sign", over=(REALS, FLOAT32))
def wrong_sign(param: Tensor, grad: Tensor, lr: Scalar) -> Claim:
    return equal(uphill(param, grad, lr), sgd_update_tensor(param, grad, lr))


@theorem("another rounding", over=(REALS, FLOAT32))
def other_rounding(param: Scalar, grad: Scalar, lr: Scalar) -> Claim:
    return equal(there_and_back(param, grad, lr), sgd_update_tensor(param, grad, lr))


@pytest.mark.parametrize("domain", [REALS, FLOAT32], ids=lambda domain: domain.name)
def test_a_wrong_update_is_refuted_with_numbers_that_show_it(domain: Domain) -> None:
    proof = wrong_sign.check(domain)
    assert proof.verdict is Verdict.REFUTED
    assert proof.counterexample is not None
    values: dict[str, Any] = dict(proof.counterexample)
    assert set(values) == {"param", "grad", "lr"}
    with np.errstate(all="ignore"):
        wrong, right = uphill(**values), sgd_update_tensor(**values)
    assert wrong.tolist() != right.tolist()
    assert wrong.dtype == (np.dtype(object) if domain is REALS else np.float32)


def test_what_only_rounding_distinguishes_is_refuted_over_floats_alone() -> None:
    assert other_rounding.check(REALS).verdict is Verdict.PROVED
    proof = other_rounding.check(FLOAT32)
    assert proof.verdict is Verdict.REFUTED
    assert proof.counterexample is not None
    values: dict[str, Any] = dict(proof.counterexample)
    with np.errstate(all="ignore"):
        wrong, right = there_and_back(**values), sgd_update_tensor(**values)
    assert wrong.tobytes() != right.tobytes()


def test_an_update_that_mixes_entries_is_refuted() -> None:
    @theorem("entries reversed", over=(REALS,))
    def reversed_entries(param: Tensor, grad: Tensor, lr: Scalar) -> Claim:
        return equal(sgd_update_tensor(param, grad[::-1], lr), sgd_update_tensor(param, grad, lr))

    assert reversed_entries.check(REALS).verdict is Verdict.REFUTED


def test_an_assumption_that_nothing_satisfies_is_noticed() -> None:
    @theorem("says nothing", over=(REALS,))
    def vacuous(lr: Scalar) -> Claim:
        positive = ~at_most(lr, number(0, like=lr))
        return given(positive & ~positive, equal(lr, number(1, like=lr)))

    with pytest.raises(ValueError, match="nothing satisfies the assumption"):
        vacuous.check(REALS)


def test_no_answer_in_time_is_no_proof() -> None:
    @theorem("too hard for a millisecond", over=(FLOAT32,))
    def commutes(a: Scalar, b: Scalar) -> Claim:
        return equal(a * b, b * a)

    assert commutes.check(FLOAT32, timeout=0.001).verdict is Verdict.UNDECIDED


def test_sides_of_different_shapes_are_no_claim() -> None:
    @theorem("a tensor is a scalar", over=(REALS,))
    def confused(param: Tensor, lr: Scalar) -> Claim:
        return equal(param, lr)

    with pytest.raises(ValueError, match=r"shapes \(2,\) and \(\)"):
        confused.check(REALS)


def test_a_variable_must_say_what_it_is() -> None:
    @theorem("what is it", over=(REALS,))
    def unannotated(lr: float) -> Claim:
        raise AssertionError("not called")

    with pytest.raises(TypeError, match='"lr" of a theorem must be a Tensor or a Scalar'):
        unannotated.check(REALS)


def test_the_command_prints_every_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (sgd_update_tensor_is_sgd_update, zero_lr_changes_nothing)  # the others take longer
    monkeypatch.setattr(catalog, "theorems", lambda: chosen)
    assert main([]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    answers = [line.split()[:2] for line in lines if not line.startswith(" ")]
    assert answers == [
        [each.expected(domain).value, domain.name] for each in chosen for domain in each.domains
    ]
    assert lines[0].endswith(" s  sgd_update_tensor is SGD.update")
    assert last == "2 of 2 theorems are true as stated"


def test_the_command_fails_when_a_theorem_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "theorems", lambda: (wrong_sign,))
    assert main([]) == 1
    assert capsys.readouterr().out.endswith("0 of 1 theorems are true as stated\n")


def test_the_command_says_what_is_not_true_as_stated(capsys: pytest.CaptureFixture[str]) -> None:
    assert not print_proof(wrong_sign, timeout=60.0)
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.split()[:2] == ["refuted", "reals"]
    assert first.endswith("the wrong sign  <- stated as proved")
    assert second.strip().startswith("false for param = [")


def test_without_the_solver_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "z3.py").write_text("raise ModuleNotFoundError('no z3 here', name='z3')\n")
    run = subprocess.run(
        [sys.executable, "-m", "shapeproof.theorems"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr.strip().endswith('pip install "shapeproof[proofs]"')
