"""A few of the random stories; ``random_edits.py`` plays as many as one likes."""

import unittest

from random_edits import run


class RandomEditsTests(unittest.TestCase):
    def test_random_stories_end_as_a_cold_start(self):
        for seed in (1, 3, 5, 32, 50, 96, *range(1000, 1006)):
            with self.subTest(seed=seed):
                failure = run(seed)
                self.assertIsNone(failure and failure[0])
