"""A copy of all scripts as they would be after an edit, in which tests run.

The copy is started cold, from the sources: each script that a test needs runs in it, in a module of its own. Nothing of it is
reachable from the live scripts, nor the other way. What both share is everything that is not a script: the library, files,
environment variables.
"""

import importlib.util
import threading

from molt._engine import finder
from molt._engine.facades import FACADES
from molt._engine.script import Script
from molt._engine.world import World, merged


class Rehearsal:
    def __init__(self, proposal):
        self.key = proposal.key         # of the session
        own = World()
        own.namespaces = dict(proposal.world.namespaces)
        for script in proposal.world.scripts.values():
            copy = Script(script.name, script.namespace, script.path, script.root)
            copy.source = proposal.source_of(script)
            own.scripts[script.name] = copy
        self._names = list(dict.fromkeys([*own.scripts, *proposal.before.scripts]))
        # Scripts of other sessions are not rehearsed: to these they are what a library is.
        self.world = merged([own, *(world for key, world in finder.FINDER.worlds.items() if key != proposal.key)])
        self._modules, self._failed = {}, {}
        self._lock = threading.RLock()      # guards that a module is run once; a test's own threads may ask, too

    def module(self, name):
        """The copy's module, which is run when it is asked for first."""
        with self._lock:
            if name in self._failed:
                raise self._failed[name]
            if name not in self._modules:
                self._run(name)
            return self._modules[name]

    def _run(self, name):
        script = self.world.scripts.get(name)
        if script is None:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        module = importlib.util.module_from_spec(finder.FINDER.find_spec(name))
        self._modules[name] = script.module = module
        try:
            script.run(module, fresh=True)
        except BaseException as exception:
            del self._modules[name]
            self._failed[name] = exception
            raise

    def enter(self):
        """Makes the calling thread one of this rehearsal."""
        _FORK.install()
        FACADES.enter(self._names)
        finder.FINDER.rehearsals[threading.get_ident()] = self

    def leave(self):
        finder.FINDER.rehearsals.pop(threading.get_ident(), None)
        FACADES.leave()
        _FORK.uninstall()


class _Fork:
    """Threads that a test starts are of its rehearsal, too."""

    def __init__(self):
        self._users, self._start, self._lock = 0, threading.Thread.start, threading.Lock()  # the lock guards the count

    def install(self):
        with self._lock:
            self._users += 1
            if self._users == 1:
                self._start = threading.Thread.start
                original = self._start

                def start(thread):
                    rehearsal = finder.FINDER.rehearsals.get(threading.get_ident())
                    if rehearsal is not None:
                        _bring_along(thread, rehearsal)
                    original(thread)
                threading.Thread.start = start

    def uninstall(self):
        with self._lock:
            self._users -= 1
            if not self._users:
                threading.Thread.start = self._start


def _bring_along(thread, rehearsal):
    run = thread.run

    def run_in_rehearsal():
        finder.FINDER.rehearsals[threading.get_ident()] = rehearsal
        try:
            run()
        finally:
            finder.FINDER.rehearsals.pop(threading.get_ident(), None)
    thread.run = run_in_rehearsal


_FORK = _Fork()
