"""A file of Python that lives in a namespace."""

import sys
import types

from molt._engine.between import NAME, LiveObject
from molt._engine.units import compile_statement

TEST_SUFFIX = "_unittest"


class Script:
    """A file, and the module that runs what is in it."""

    def __init__(self, name, namespace, path, root):
        self.name, self.namespace, self.path, self.root = name, namespace, path, root
        self.source = None      # what is live, or, of a script that an edit brings, what is to be
        self.module = None
        self.leaked = set()     # names in the module that no source contributes any more

    @property
    def is_test(self):
        return self.name.endswith(TEST_SUFFIX)

    @property
    def variables(self):
        return vars(self.module)

    def contributes(self, name):
        return not name.startswith("_") and name in self.source.bindings.own

    def run(self, module, fresh=False):
        """Executes the script's statements in ``module``, one by one: what an import does.

        ``fresh`` compiles them for this run alone: who counts the functions of a code object is to count the live ones.
        """
        variables = vars(module)
        prepare_variables(variables, self.source)
        for unit in self.source.units:
            exec(compile_statement(unit.statement, unit.filename, unit.flags) if fresh else unit.code, variables)


def prepare_variables(variables, source):
    variables[NAME] = LiveObject
    variables.setdefault("__doc__", None)
    if any("AnnAssign" == type(unit.statement).__name__ for unit in source.units):
        variables.setdefault("__annotations__", {})


class LeakyModule(types.ModuleType):
    """The class of modules with names that no source contributes any more.

    Code that ran before the names went finds them among its globals. Nothing else does: a data descriptor of the module's class
    comes before what is in its dictionary.
    """


class _Leak:
    def __init__(self, name):
        self._name = name

    def __get__(self, module, owner=None):
        raise AttributeError(f"'{self._name}' is gone from the source of this module, and only old code still has it",
                             name=self._name, obj=module) if _NAMED else AttributeError(f"'{self._name}' is gone")

    def __set__(self, module, value):
        # Somebody gives the name a value: it is there again.
        delattr(type(module), self._name)
        vars(module)[self._name] = value

    def __delete__(self, module):
        delattr(type(module), self._name)
        vars(module).pop(self._name, None)


_NAMED = sys.version_info >= (3, 10)


def class_with_leaks(names):
    """A class for a module that does not show ``names``."""
    if not names:
        return types.ModuleType
    return type("module", (LeakyModule,), {name: _Leak(name) for name in names if not name.startswith("__")})
