"""The plugin's section is read, and what would be ignored in it is an error with its line."""

from pathlib import Path

import pytest

from shapeproof.mypy_plugin.configuration import Configuration
from shapeproof.mypy_plugin.configuration_file import ConfigurationError, read_configuration

CHOSEN = Configuration(class_dims="separate", set_allow_redefinition=False)


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text)
    return str(path)


def mistakes(folder: Path, name: str, text: str) -> list[str]:
    """The messages about a configuration file, without the folder."""
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(write(folder, name, text))
    return [message.removeprefix(f"{folder}/") for message in caught.value.messages]


@pytest.mark.parametrize("name", ["mypy.ini", "setup.cfg", ".mypy.ini", "strict.ini"])
def test_options_are_read_from_a_section_of_their_own(name: str, tmp_path: Path) -> None:
    text = "[mypy]\n[shapeproof]\nclass_dims = separate\nset_allow_redefinition: off\n"
    assert read_configuration(write(tmp_path, name, text)) == CHOSEN


def test_options_are_read_from_pyproject(tmp_path: Path) -> None:
    text = '[tool.shapeproof]\nclass_dims = "separate"\nset_allow_redefinition = false\n'
    assert read_configuration(write(tmp_path, "pyproject.toml", text)) == CHOSEN


@pytest.mark.parametrize("text", ["[mypy]\nstrict = True\n", "[mypy]\n[shapeproof]\n", ""])
def test_what_is_not_chosen_has_its_default(text: str, tmp_path: Path) -> None:
    assert read_configuration(write(tmp_path, "mypy.ini", text)) == Configuration()


def test_without_a_file_all_options_have_their_defaults() -> None:
    assert read_configuration(None) == Configuration()


@pytest.mark.parametrize("word", ["yes", "True", "on", "1"])
def test_yes_has_the_words_that_mypy_itself_takes(word: str, tmp_path: Path) -> None:
    path = write(tmp_path, "mypy.ini", f"[shapeproof]\nset_allow_redefinition = {word}\n")
    assert read_configuration(path) == Configuration(set_allow_redefinition=True)


MISTAKES_IN_INI = {
    "[shapeproof]\nclass_dim = shared": (
        'mypy.ini:2: error: [shapeproof]: unknown option "class_dim"; did you mean "class_dims"?'
    ),
    "[mypy]\n\n[shapeproof]\n# one\nstrict = True": (
        'mypy.ini:5: error: [shapeproof]: unknown option "strict"; '
        'there are "class_dims" and "set_allow_redefinition"'
    ),
    "[shapeproof]\nclass_dims = both": (
        'mypy.ini:2: error: [shapeproof]: "class_dims" is "both", not "shared" or "separate"'
    ),
    "[shapeproof]\nset_allow_redefinition = maybe": (
        'mypy.ini:2: error: [shapeproof]: "set_allow_redefinition" is "maybe", not true or false'
    ),
    "[shapeproof]\nclass_dims =": (
        'mypy.ini:2: error: [shapeproof]: "class_dims" is "", not "shared" or "separate"'
    ),
    "[mypy]\nclass_dims = separate": (
        'mypy.ini:2: error: [mypy]: "class_dims" belongs in the section [shapeproof]'
    ),
    "[mypy]\n[mypy-shapeproof]\nclass_dims = separate": (
        'mypy.ini:3: error: [mypy-shapeproof]: "class_dims" belongs in the section [shapeproof]'
    ),
    "[mypy]\n[tool.shapeproof]\n": (
        "mypy.ini:2: error: section [tool.shapeproof] is not read; "
        "the plugin's is called [shapeproof] here"
    ),
    "[shape-prof]\n": (
        "mypy.ini:1: error: section [shape-prof] is not read; "
        "the plugin's is called [shapeproof] here"
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES_IN_INI.items())
def test_a_mistake_in_an_ini_file_is_said_at_its_line(
    text: str, message: str, tmp_path: Path
) -> None:
    assert mistakes(tmp_path, "mypy.ini", text) == [message]


MISTAKES_IN_TOML = {
    "[tool.shapeproof]\nclass_dims = true": (
        'pyproject.toml:2: error: [tool.shapeproof]: "class_dims" is true, '
        'not "shared" or "separate"'
    ),
    '[tool.shapeproof]\nset_allow_redefinition = "yes"': (
        'pyproject.toml:2: error: [tool.shapeproof]: "set_allow_redefinition" is "yes", '
        "not true or false"
    ),
    '[tool.mypy]\nstrict = true\nclass_dims = "separate"': (
        'pyproject.toml:3: error: [tool.mypy]: "class_dims" belongs in the section '
        "[tool.shapeproof]"
    ),
    '[[tool.mypy.overrides]]\nmodule = "a"\nclass_dims = "shared"': (
        'pyproject.toml:3: error: [tool.mypy.overrides]: "class_dims" belongs in the section '
        "[tool.shapeproof]"
    ),
    "[project]\n[shapeproof]\n": (
        "pyproject.toml:2: error: section [shapeproof] is not read; "
        "the plugin's is called [tool.shapeproof] here"
    ),
    "[tool.mypy.shapeproof]\n": (
        "pyproject.toml:1: error: section [tool.mypy.shapeproof] is not read; "
        "the plugin's is called [tool.shapeproof] here"
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES_IN_TOML.items())
def test_a_mistake_in_pyproject_is_said_at_its_line(
    text: str, message: str, tmp_path: Path
) -> None:
    assert mistakes(tmp_path, "pyproject.toml", text) == [message]


def test_several_mistakes_are_said_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = "[shapeproof]\nclass_dims = 3\nnothing = 1\n[mypy]\nclass_dims = shared\n"
    lines = [message.split(": ")[0] for message in mistakes(tmp_path, "mypy.ini", text)]
    assert lines == ["mypy.ini:2", "mypy.ini:3", "mypy.ini:5"]


@pytest.mark.parametrize(
    "section", ["mypy-shapeproof", "mypy-shapeproof.*", "isort", "coverage:run", "flake8", "shapes"]
)
def test_sections_of_others_are_left_alone(section: str, tmp_path: Path) -> None:
    path = write(tmp_path, "setup.cfg", f"[mypy]\n[{section}]\nignore_errors = True\n")
    assert read_configuration(path) == Configuration()
