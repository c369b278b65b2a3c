"""The text of a script, as Python reads it: bytes, declared encodings, byte order marks and all kinds of line ends."""

import __future__
import ast
import io
import tokenize

from molt._engine.diagnostics import SYNTAX, UNREADABLE, Refusal, error
from molt._engine.names import bindings_of
from molt._engine.units import units_of


class Source:
    """One version of a script's text, parsed."""

    def __init__(self, path, text, tree):
        self.path, self.text, self.tree = path, text, tree
        self.lines = text.split("\n")
        self.flags = _future_flags(tree)
        self.bindings = bindings_of(tree.body)
        self.units = units_of(tree, self.lines, self)

    @property
    def cached_lines(self):
        return [line + "\n" for line in self.lines]


def read(path, content):
    """Parses ``content``, bytes or text. Refuses what is no Python with a diagnostic at the place that is to blame."""
    text = decode(path, content)
    try:
        tree = ast.parse(text, path)
        # Some errors are only found on the way to code: a `return` outside of a function, a name that is parameter and global.
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as exception:
        kind = type(exception).__name__
        raise Refusal(error(SYNTAX, path, exception.lineno, exception.offset, f"{kind}: {exception.msg}")) from None
    except ValueError as exception:
        raise Refusal(error(UNREADABLE, path, 1, 1, f"The script is no text that Python can read: {exception}.")) from None
    except (RecursionError, MemoryError):
        raise Refusal(error(SYNTAX, path, 1, 1, "The script is nested too deeply for Python's compiler.")) from None
    return Source(path, text, tree)


def decode(path, content):
    if isinstance(content, str):
        text = content[1:] if content.startswith("\ufeff") else content
    else:
        text = _decode_bytes(path, bytes(content))
    if "\0" in text:
        line = text[:text.index("\0")].count("\n") + 1
        raise Refusal(error(UNREADABLE, path, line, 1, "The script contains a null byte."))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_bytes(path, content):
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")).readline)
    except SyntaxError as exception:
        raise Refusal(error(UNREADABLE, path, 1, 1, f"The declared encoding cannot be used: {exception}.")) from None
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as exception:
        line = content[:exception.start].count(b"\n") + 1
        column = exception.start - content.rfind(b"\n", 0, exception.start)
        raise Refusal(error(UNREADABLE, path, line, column, f"The script is not valid {encoding} from here on.")) from None


def _future_flags(tree):
    flags = 0
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            for alias in statement.names:
                flags |= getattr(__future__, alias.name).compiler_flag
    return flags
