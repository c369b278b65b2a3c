"""Runs the cases of tests/PythonEdits: live, one session that takes every save, and cold, a session of its own for every step.

``run_case(folder)`` returns what is wrong, as a list of texts. See tests/PythonEdits/README.md for the format.
"""

import gc
import os
import shutil
import sys
import tempfile

from molt._engine.session import Session

_ENDS = (".py", ".deleted")


class Step:
    def __init__(self, name, folder, files, probe):
        self.name, self.folder, self.files, self.probe = name, folder, files, probe


def steps_of(folder):
    """The steps of a case, each with all files that there are then."""
    files, steps, probe = {}, [], os.path.join(folder, "probe.py")
    for name in ["before", "after", *(f"after{number}" for number in range(2, 100))]:
        step = os.path.join(folder, name)
        if not os.path.isdir(step):
            break
        files = dict(files)
        for root, _, names in os.walk(step):
            for file in names:
                relative = os.path.relpath(os.path.join(root, file), step)
                if file == "probe.py":
                    probe = os.path.join(root, file)
                elif file.endswith(".deleted"):
                    files.pop(relative[:-len(".deleted")], None)
                elif file.endswith(".py"):
                    with open(os.path.join(root, file), "rb") as stream:
                        files[relative] = stream.read()
        steps.append(Step(name, step, files, probe))
    return steps


def expectations_of(folder):
    """Lines of expect.txt by section."""
    path, found, section = os.path.join(folder, "expect.txt"), {}, "before"
    if os.path.exists(path):
        with open(path, encoding="utf-8") as stream:
            for line in stream.read().splitlines():
                if line.startswith("["):
                    section = line.strip("[]")
                elif line.strip() and not line.startswith("#"):
                    found.setdefault(section, []).append(line)
    return found


class Run:
    """A session over a temporary directory, and a probe that looks at it."""

    def __init__(self, options=None):
        self.root = tempfile.mkdtemp(prefix="molt-")
        self.session = Session(options)
        self.taken, self.probe = {}, {"__name__": "probe"}

    def close(self):
        self.session.close()
        shutil.rmtree(self.root)

    def save(self, files):
        """Writes the files, and has the session take what differs from what it took. Returns attempt and report."""
        changes = []
        for name in sorted({*files, *self.taken}):
            path, content = os.path.join(self.root, name), files.get(name)
            if content == self.taken.get(name):
                continue
            if content is None:
                os.remove(path)
            else:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as stream:
                    stream.write(content)
            changes.append(("game", self.root, path, content))
        attempt = self.session.prepare(changes)
        report = self.session.commit(attempt) if attempt.succeeded else None
        if attempt.succeeded:
            held = {os.path.relpath(path, self.root) for path in attempt.held}
            for _, _, path, content in changes:
                name = os.path.relpath(path, self.root)
                if name not in held:
                    self.taken[name] = content
            self.taken = {name: content for name, content in self.taken.items() if content is not None}
        return attempt, report

    def load_probe(self, path):
        with open(path, encoding="utf-8") as stream:
            exec(compile(stream.read(), path, "exec"), self.probe)

    def ask(self, name):
        question = self.probe.get(name)
        if question is None:
            return []
        try:
            return [str(line).replace(self.root, "") for line in question() or ()]
        except Exception as exception:
            return [f"{name}() raised {type(exception).__name__}: {exception}".replace(self.root, "")]


def run_case(folder):
    """Returns a list of what is wrong: empty when live equals cold after every step, and all that is expected was seen."""
    steps, expected = steps_of(folder), expectations_of(folder)
    options = {"mode": "overwrite"} if "overwrite" in expected.get("before", ()) else {}
    if "delete-removed" in expected.get("before", ()):
        options["delete_removed"] = True
    failures, live = [], _run_live(steps, expected, options)
    good, shown = None, None
    for step, (answers, kept, attempt, report) in zip(steps, live):
        lines = expected.get(step.name, [])
        refused = [line for line in lines if line.startswith("refused:")]
        held = [line[6:].strip() for line in lines if line.startswith("held:")]
        if not refused:
            files = dict(step.files)
            for name in held:
                files.pop(name, None)
                if good is not None and name in good:
                    files[name] = good[name]
            cold = _run_cold(step, files)
            if answers != cold:
                failures.append(f"{step.name}: live and cold differ\n  live: {answers}\n  cold: {cold}")
            if shown is not None and answers == shown and "same-answers" not in lines:
                failures.append(f"{step.name}: the answers did not change, so this step cannot fail")
            good = files
        elif shown is not None and answers != shown:
            failures.append(f"{step.name}: refused, and the answers changed\n  now: {answers}\n  before: {shown}")
        if any("raised" in line and "()" in line for line in answers):
            failures.append(f"{step.name}: {answers}")
        shown = answers
        failures += [f"{step.name}: {text}" for text in _compare(lines, kept, attempt, report)]
    return failures


def _run_live(steps, expected, options):
    run, results = Run(options), []
    try:
        for step in steps:
            attempt, report = run.save(step.files)
            if step is steps[0] or step.probe != steps[0].probe:
                run.load_probe(step.probe)
            if step is steps[0]:
                run.ask("setup")
            results.append((run.ask("answers"), run.ask("kept"), attempt, report))
        run.ask("teardown")
    finally:
        run.close()
    return results


def _run_cold(step, files):
    run = Run()
    try:
        run.save(files)
        run.load_probe(step.probe)
        return run.ask("answers")
    finally:
        run.close()
        gc.collect(0)


_LISTS = {"updated": "updated", "added": "added", "removed": "removed", "replaced": "replaced", "leaked": "leaked",
          "running": "still_running", "created": "classes_created", "class-updated": "classes_updated"}


def _compare(lines, kept, attempt, report):
    errors = [item for item in attempt.diagnostics if item["severity"] == "error"]
    wanted = [line[5:].strip() for line in lines if line.startswith("kept:")]
    if wanted and wanted != kept:
        yield f"kept\n  expected: {wanted}\n  was:      {kept}"
    refused = [line[8:].strip() for line in lines if line.startswith("refused:")]
    if refused and attempt.succeeded:
        yield f"went live, and was to be refused with {refused}"
    if refused and not any(item["id"].startswith(refused[0]) for item in errors):
        yield f"refused, but not with {refused[0]}: {errors}"
    if not refused and not attempt.succeeded:
        yield "refused:\n" + "\n".join(f"{item['id']} {item['file']}:{item['line']}: {item['message']}\n{item['details']}" for item in errors)
    held = sorted(line[5:].strip() for line in lines if line.startswith("held:"))
    if sorted(os.path.basename(path) for path in attempt.held) != [os.path.basename(name) for name in held] and not refused:
        yield f"held {attempt.held}, expected {held}"
    for line in lines:
        kind, _, text = line.partition(":")
        text = text.strip()
        if kind == "remark" and not any(text in item["message"] for item in attempt.diagnostics):
            yield f"no diagnostic says '{text}': {[item['message'] for item in attempt.diagnostics]}"
        if kind == "at" and not any(f"{os.path.basename(item['file'])}:{item['line']}" == text for item in attempt.diagnostics):
            yield f"no diagnostic at {text}: {[(item['file'], item['line'], item['message']) for item in attempt.diagnostics]}"
        if kind == "traceback" and not any(text in (item["details"] or "") for item in attempt.diagnostics):
            yield f"no traceback has '{text}'"
        if kind == "tests" and text != f"{attempt.tests['passed']} passed, {attempt.tests['failed']} failed, {attempt.tests['skipped']} skipped":
            yield f"tests: {attempt.tests}"
        if kind in _LISTS:
            found = getattr(report, _LISTS[kind]) if report else []
            if text == "none" and found or text != "none" and not any(_fits(name, text) for name in found):
                yield f"{kind} is {found}, expected {text}"


def _fits(name, text):
    return name.startswith(text[:-1]) if text.endswith("*") else name == text


def case_folders(root, names=()):
    return [os.path.join(root, name) for name in sorted(os.listdir(root))
            if os.path.isdir(os.path.join(root, name)) and (not names or any(name.startswith(wanted) for wanted in names))]


if __name__ == "__main__":
    sys.exit("Use run.py.")
