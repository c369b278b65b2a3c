"""What the host sees of an edit: plain data."""


class Attempt:
    """An edit that was prepared. Nothing live has changed yet."""

    def __init__(self):
        self.succeeded = False
        self.diagnostics = []
        self.held = []          # paths of files that stay at their last good content
        self.tests = {"passed": 0, "failed": 0, "skipped": 0, "milliseconds": 0, "failures": []}
        self.needs_commit = False
        self.outcome = self.proposal = self.nursery = None

    def forget(self):
        """Lets go of all that was made, which no class of the scripts is to count among its subclasses any more."""
        self.outcome = self.proposal = None
        if self.nursery is not None:
            self.nursery.collect()

    def refuse(self, diagnostics):
        self.succeeded = self.needs_commit = False
        self.diagnostics += diagnostics
        self.outcome = None
        return self


class Report:
    """An edit that went live. The lists are of names as in ``game.world.Orc.attack``."""

    def __init__(self):
        self.updated, self.added, self.removed, self.replaced, self.leaked = [], [], [], [], []
        self.classes_created, self.classes_updated = [], []
        self.still_running = []
        self.error = None       # the traceback of a bug of the engine: then nothing changed

    def as_dict(self):
        return dict(vars(self))
