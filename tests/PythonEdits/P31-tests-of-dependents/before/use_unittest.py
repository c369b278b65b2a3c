import unittest

from game import price


class PriceTests(unittest.TestCase):
    def test_price(self):
        self.assertEqual(price() % 10, 0)
