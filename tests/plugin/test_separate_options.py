"""Each module has options of its own, in which variables may be given new shapes."""

from mypy.options import Options

from shapeproof.mypy_plugin.options import separate_modules


def test_modules_are_separated_also_if_mypy_has_read_its_sections_before() -> None:
    options = Options()
    assert options.clone_for_module("package.module") is options  # as `mypy -p package` may do
    separate_modules(options)
    assert options.clone_for_module("package.module") is not options
