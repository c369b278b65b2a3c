import inspect

import game.world


def setup():
    global price
    price = game.world.price


def answers():
    price = game.world.price
    return [inspect.signature(price), price("x"), price.currency, getattr(price, "taxed", None)]


def kept():
    return [inspect.signature(price), price is game.world.price]
