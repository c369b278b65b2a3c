"""All scripts by the names of their modules, and which of them contributes what to which namespace."""

import os

from molt._engine.script import Script


class World:
    def __init__(self):
        self.scripts = {}           # module name -> Script
        self.namespaces = {}        # full name -> folders

    def copy(self):
        other = World()
        other.scripts, other.namespaces = dict(self.scripts), dict(self.namespaces)
        return other

    def by_path(self, path):
        return next((script for script in self.scripts.values() if script.path == path), None)

    def add(self, script):
        self.scripts[script.name] = script
        self.add_namespace(script.namespace, os.path.dirname(script.path))

    def remove(self, script):
        self.scripts.pop(script.name, None)

    def add_namespace(self, name, folder):
        parts = name.split(".") if name else []
        for length in range(1, len(parts) + 1):
            full = ".".join(parts[:length])
            folders = self.namespaces.get(full, ())
            if length == len(parts) and folder not in folders:
                folders += (folder,)
            self.namespaces[full] = folders

    def in_namespace(self, namespace):
        return [script for script in self.scripts.values() if script.namespace == namespace and not script.is_test]

    def contributors(self, namespace, name):
        return [script for script in self.in_namespace(namespace) if script.contributes(name)]

    def is_script_file(self, path):
        return any(script.path == path for script in self.scripts.values())

    def knows(self, name):
        return name in self.scripts or name in self.namespaces


def merged(worlds):
    """Several sessions' worlds as one. No module is in two of them; namespaces may be."""
    whole = World()
    for world in worlds:
        whole.scripts.update(world.scripts)
        for name, folders in world.namespaces.items():
            whole.namespaces[name] = whole.namespaces.get(name, ()) + folders
    return whole


def script_for(namespace, root, path):
    """The script that a file below the folder ``root`` of ``namespace`` is."""
    relative = os.path.relpath(path, root)
    folder, file = os.path.split(relative)
    parts = [part for part in folder.replace(os.sep, "/").split("/") if part not in ("", ".")]
    full = ".".join(([namespace] if namespace else []) + parts)
    stem = os.path.splitext(file)[0]
    return Script(f"{full}.{stem}" if full else stem, full, path, root)
