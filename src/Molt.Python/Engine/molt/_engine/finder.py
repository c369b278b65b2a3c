"""Scripts are modules, found and loaded by Python's own import machinery, so `inspect`, `pickle` and debuggers know them."""

import importlib.abc
import importlib.machinery
import sys
import threading

from molt._engine.cycles import cycle
from molt._engine.world import merged

class Finder(importlib.abc.MetaPathFinder):
    """Stands first on `sys.meta_path`, and knows the worlds: the live one, and for threads of a rehearsal theirs."""

    def __init__(self):
        self.worlds = {}            # key of a session -> its World
        self._merged = ((), None)
        self.rehearsals = {}        # identity of a thread -> Rehearsal
        self.loading = []           # scripts that are being run, the innermost last
        self.last_failed = None     # the innermost script whose run raised last
        self.ring = []              # the scripts that were being run then

    def find_spec(self, name, path=None, target=None):
        world = self.world()
        if world is None:
            return None
        script = world.scripts.get(name)
        if script is not None:
            spec = importlib.machinery.ModuleSpec(name, ScriptLoader(self, script), origin=script.path)
            spec.has_location = True
            spec.cached = None
            return spec
        if name in world.namespaces:
            spec = importlib.machinery.ModuleSpec(name, NamespaceLoader(), is_package=True)
            spec.submodule_search_locations = list(world.namespaces[name])
            return spec
        return None

    @property
    def live(self):
        """What is live, of all sessions together; None when there is none."""
        worlds = tuple(self.worlds.values())
        if len(worlds) < 2:
            return worlds[0] if worlds else None
        if len(self._merged[0]) != len(worlds) or any(a is not b for a, b in zip(self._merged[0], worlds)):
            self._merged = worlds, merged(worlds)
        return self._merged[1]

    def world(self):
        rehearsal = self.rehearsals.get(threading.get_ident())
        return self.live if rehearsal is None else rehearsal.world

    def in_rehearsal(self):
        return threading.get_ident() in self.rehearsals


class ScriptLoader(importlib.abc.InspectLoader):
    def __init__(self, finder, script):
        self._finder, self._script = finder, script

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        script = self._script
        self._finder.loading.append(script)
        script.module = module
        try:
            script.run(module)
        except BaseException as exception:
            script.module = None
            if getattr(exception, "__molt_script__", None) is None:
                self._finder.last_failed, self._finder.ring = script, list(self._finder.loading)
                _mark(exception, script)
            raise
        finally:
            self._finder.loading.remove(script)

    def is_package(self, fullname):
        return False

    def get_source(self, fullname):
        world = self._finder.world()
        script = world.scripts.get(fullname, self._script) if world else self._script
        return script.source.text

    def get_filename(self, fullname):
        return self._script.path


def _mark(exception, script):
    try:
        exception.__molt_script__ = script
    except AttributeError:
        pass    # an exception class with slots: the outermost script is blamed then


class NamespaceLoader(importlib.abc.Loader):
    def create_module(self, spec):
        from molt._engine.namespace import Namespace
        return Namespace(spec.name)

    def exec_module(self, module):
        """There is nothing to run: a namespace is what its scripts contribute."""


FINDER = Finder()


def install():
    """Puts the finder in its place, for good: who takes one out while another thread goes through them has that one pass over the next."""
    if FINDER not in sys.meta_path:
        sys.meta_path.insert(0, FINDER)


def current_world():
    return FINDER.world()


def check_cycle(script):
    """Refuses when a name of ``script`` is asked for while it is being run, before it gets to it: two scripts need each other."""
    if script in FINDER.loading:
        raise cycle(FINDER.loading[FINDER.loading.index(script):])
