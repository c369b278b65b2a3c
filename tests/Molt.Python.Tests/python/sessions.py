"""A session over files that exist in memory only, for tests of what cases cannot say."""

import unittest

from molt._engine.session import Session

ROOT = "/scripts"


class SessionTestCase(unittest.TestCase):
    options = {}

    def setUp(self):
        self.session = Session(self.options)
        self.addCleanup(self.session.close)

    def prepare(self, **files):
        return self.session.prepare([("game", ROOT, f"{ROOT}/{name.replace('__', '/')}.py", text) for name, text in files.items()])

    def save(self, **files):
        """Takes the files live, and fails the test where that does not work."""
        attempt = self.prepare(**files)
        self.assertTrue(attempt.succeeded, [(item["message"], item["details"]) for item in attempt.diagnostics])
        report = self.session.commit(attempt)
        self.assertIsNone(report.error)
        return report

    def refuse(self, **files):
        attempt = self.prepare(**files)
        self.assertFalse(attempt.succeeded)
        return [item for item in attempt.diagnostics if item["severity"] == "error"]
