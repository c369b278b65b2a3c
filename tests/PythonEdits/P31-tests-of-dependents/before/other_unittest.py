import unittest


class OtherTests(unittest.TestCase):
    def test_other(self):
        self.assertTrue(True)
