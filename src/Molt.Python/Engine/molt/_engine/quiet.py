"""Whether statements can run without anybody noticing, besides them: beside the live variables instead of in them.

Most that people edit is of this kind. For what is not, see `trial.py`.
"""

import ast
import builtins

from molt._engine.names import FUNCTIONS

_EXPRESSIONS = (
    ast.Constant, ast.Name, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp,
    ast.JoinedStr, ast.FormattedValue, ast.Subscript, ast.Slice, ast.Attribute, ast.Lambda, ast.Starred, ast.keyword,
    ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context)
_CALLS = frozenset((
    "int", "str", "float", "bool", "bytes", "list", "dict", "set", "frozenset", "tuple", "len", "range", "max", "min", "sum",
    "sorted", "round", "abs", "object", "field", "auto", "namedtuple", "TypeVar", "compile", "getLogger", "Lock", "RLock",
    "ContextVar", "defaultdict", "deque", "Counter", "OrderedDict", "timedelta", "datetime", "date", "Path"))
_DECORATORS = frozenset((
    "staticmethod", "classmethod", "property", "abstractmethod", "cached_property", "setter", "getter", "deleter", "dataclass",
    "total_ordering", "unique", "final", "runtime_checkable", "overload", "override", "contextmanager", "asynccontextmanager",
    "lru_cache", "cache", "wraps", "singledispatch"))
_METACLASSES = ("builtins", "abc", "enum", "typing")


class Quietness:
    """``changed`` are names that other statements of the edit bind; ``is_own`` says which modules are scripts."""

    def __init__(self, variables, changed, is_own):
        self._variables, self._changed, self._is_own = variables, changed, is_own

    def covers(self, statement):
        if isinstance(statement, FUNCTIONS):
            return self._function(statement)
        if isinstance(statement, ast.ClassDef):
            return self._class(statement)
        if isinstance(statement, ast.Assign):
            return all(isinstance(target, ast.Name) for target in statement.targets) and self._expression(statement.value)
        if isinstance(statement, ast.AnnAssign):
            return isinstance(statement.target, ast.Name) and self._expression(statement.value) and self._expression(statement.annotation)
        if isinstance(statement, ast.Expr):
            return self._expression(statement.value)
        if isinstance(statement, ast.Import):
            return not any(self._is_own(alias.name) for alias in statement.names)
        if isinstance(statement, ast.ImportFrom):
            return not statement.level and not self._is_own(statement.module) and statement.names[0].name != "*"
        return isinstance(statement, ast.Pass)

    def _function(self, statement):
        arguments = statement.args
        parts = [*arguments.defaults, *arguments.kw_defaults, statement.returns]
        parts += [argument.annotation for argument in [*arguments.args, *arguments.posonlyargs, *arguments.kwonlyargs]]
        return self._decorated(statement) and all(self._expression(part) for part in parts)

    def _decorated(self, statement):
        return all(self._known(decorator, _DECORATORS) for decorator in statement.decorator_list)

    def _known(self, node, names):
        if isinstance(node, ast.Call):
            return self._known(node.func, names) and all(self._expression(item) for item in [*node.args, *node.keywords])
        if isinstance(node, ast.Name):
            return node.id in names and node.id not in self._own_functions()
        return isinstance(node, ast.Attribute) and node.attr in names

    def _own_functions(self):
        return {name for name, value in self._variables.items() if self._is_own(getattr(value, "__module__", None) or "")}

    def _expression(self, node):
        if node is None:
            return True
        if isinstance(node, ast.Call):
            return self._known(node, _CALLS)
        if isinstance(node, ast.Lambda):
            return all(self._expression(item) for item in [*node.args.defaults, *node.args.kw_defaults])
        return isinstance(node, _EXPRESSIONS) and all(self._expression(child) for child in ast.iter_child_nodes(node))

    def _class(self, statement):
        if not self._decorated(statement) or not self._bases(statement):
            return False
        return not self._reads_changed(statement) and all(
            self.covers(inner) for inner in statement.body)

    def _reads_changed(self, statement):
        # The body of a class reads the live variables only, past what the edit made so far.
        return any(isinstance(node, ast.Name) and node.id in self._changed and node.id != statement.name
                   for node in _run_nodes(statement))

    def _bases(self, statement):
        if any(keyword.arg != "total" for keyword in statement.keywords):
            return False
        for base in statement.bases:
            value = self._value(base.value if isinstance(base, ast.Subscript) else base)
            if value is None or not self._is_harmless(value):
                return False
        return True

    def _value(self, node):
        if isinstance(node, ast.Name):
            return self._variables.get(node.id, getattr(builtins, node.id, None))
        if isinstance(node, ast.Attribute):
            return getattr(self._value(node.value), node.attr, None)
        return None

    def _is_harmless(self, value):
        if not isinstance(value, type):
            return not self._is_own(getattr(value, "__module__", None) or "")
        return type(value).__module__ in _METACLASSES and not any(
            self._is_own(base.__module__) and "__init_subclass__" in vars(base) for base in value.__mro__)


def _run_nodes(statement):
    """The nodes of a class statement that are evaluated when it runs: not the bodies of its functions."""
    pending = [statement]
    while pending:
        node = pending.pop()
        yield node
        for name, value in ast.iter_fields(node):
            if name == "body" and isinstance(node, FUNCTIONS + (ast.Lambda,)):
                continue
            pending += [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, ast.AST)]
