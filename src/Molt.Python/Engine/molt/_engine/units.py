"""A script as the sequence of its top-level statements, each compiled by itself.

Only so can a statement run without the one before it. The first load goes the same way as edits do, so there is one way for
code to come into being, and frames, line numbers and names are those of an ordinary import.
"""

import ast
import copy

from molt._engine.between import put_between
from molt._engine.names import FUNCTIONS, bindings_of


class Unit:
    """One top-level statement of one version of a script."""

    def __init__(self, statement, text, first_line, source):
        self.statement, self.text, self.first_line = statement, text, first_line
        self.filename, self.flags = source.path, source.flags
        self.is_first = False
        self.former = {}        # path of a code object -> former code that something held still runs
        self._code = self._shape = self._bindings = None

    @property
    def code(self):
        if self._code is None:
            self._code = compile_statement(self.statement, self.filename, self.flags)
        return self._code

    @property
    def shape(self):
        """What the statement does when it runs: all of it but the bodies of functions. See `shape_of`."""
        if self._shape is None:
            self._shape = shape_of(self.statement)
        return self._shape

    @property
    def bindings(self):
        if self._bindings is None:
            self._bindings = bindings_of([self.statement])
        return self._bindings

    @property
    def name(self):
        """The name of the function or class that the statement defines, or None."""
        return self.statement.name if isinstance(self.statement, FUNCTIONS + (ast.ClassDef,)) else None

    def undecorated(self):
        """The code of the statement without its decorators, and without its body: what says what a function's defaults are."""
        bare = copy.copy(self.statement)
        bare.decorator_list = []
        return compile_statement(bare, self.filename, self.flags)

    def same_place(self, other):
        return self.first_line == other.first_line and self.text == other.text and self.filename == other.filename


def compile_statement(statement, filename, flags):
    module = ast.Module([put_between(statement)], [])
    return compile(module, filename, "exec", flags=flags, dont_inherit=True)


def shape_of(node):
    """A text that is equal for two nodes exactly if running them differs at most in the bodies of functions that they make.

    Code in the bodies is exchanged in place, so a statement of the same shape need not run again: no decorator registers
    anything twice, and no value that was changed since is set back.
    """
    if isinstance(node, ast.AST):
        parts = [type(node).__name__]
        for name, value in ast.iter_fields(node):
            if name == "body" and isinstance(node, FUNCTIONS + (ast.Lambda,)) or name in ("ctx", "type_comment"):
                continue
            parts.append(name + "=" + shape_of(value))
        return "(" + " ".join(parts) + ")"
    if isinstance(node, list):
        return "[" + ",".join(shape_of(item) for item in node) + "]"
    return repr(node)


def units_of(tree, lines, source):
    units = []
    for index, statement in enumerate(tree.body):
        if index and _is_text(statement):
            continue    # only the first one is a docstring, and compiled alone each would be
        first = min([statement.lineno] + [decorator.lineno for decorator in getattr(statement, "decorator_list", [])])
        units.append(Unit(statement, "\n".join(lines[first - 1:statement.end_lineno]), first, source))
    return units


def _is_text(statement):
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
