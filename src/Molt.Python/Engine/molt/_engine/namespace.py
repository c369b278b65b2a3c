"""The module of a namespace: a package without code, whose names are what the scripts in it contribute.

Contributions are looked up when they are asked for and not copied: the value of a variable is always the script's current one, and
a script that is asked before it ran is run then.
"""

import importlib
import types
import unittest

from molt._engine import finder


class Namespace(types.ModuleType):
    def __getattr__(self, name):
        if name == "__all__":
            return contributions(self.__name__)
        if name.startswith("__"):
            raise AttributeError(name)
        if finder.current_world().knows(f"{self.__name__}.{name}"):
            return importlib.import_module(f"{self.__name__}.{name}")
        found, value = _look_up(self.__name__, name)
        if found:
            return value
        raise AttributeError(f"namespace '{self.__name__}' has no attribute '{name}': no script in it contributes that")

    def __setattr__(self, name, value):
        script = None if isinstance(value, types.ModuleType) else _owner(self.__name__, name)
        if script is None:
            super().__setattr__(name, value)
        else:
            setattr(importlib.import_module(script.name), name, value)

    def __delattr__(self, name):
        script = None if name in vars(self) else _owner(self.__name__, name)
        if script is None:
            super().__delattr__(name)
        else:
            delattr(importlib.import_module(script.name), name)

    def __dir__(self):
        return sorted({*super().__dir__(), *contributions(self.__name__)})


def contributions(namespace):
    world = finder.current_world()
    names = dict.fromkeys(name for script in world.in_namespace(namespace) for name in script.source.bindings.own)
    return [name for name in names if not name.startswith("_") and _look_up(namespace, name)[0]]


def _owner(namespace, name):
    return next(iter(finder.current_world().contributors(namespace, name)), None)


def _look_up(namespace, name):
    for script in finder.current_world().contributors(namespace, name):
        module = importlib.import_module(script.name)
        try:
            value = getattr(module, name)
        except AttributeError:
            finder.check_cycle(script)
            continue
        if is_contribution(value, script.name):
            return True, value
    return False, None


def is_contribution(value, module):
    """Modules, test cases, and what was defined elsewhere are no contributions."""
    if isinstance(value, types.ModuleType):
        return False
    if isinstance(value, type) and issubclass(value, unittest.TestCase):
        return False
    if isinstance(value, (type, types.FunctionType)):
        return not finder.current_world().knows(value.__module__) or value.__module__ == module
    return True
