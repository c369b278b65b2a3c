import asyncio

import game.world


def setup():
    global room, inner, collect
    room = game.Room()
    inner, collect = room.measure(), room.collect


def run(waiting):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(waiting)
    finally:
        loop.close()


def answers():
    return [game.Room().measure()(5), run(game.Room().collect())]


def kept():
    return [inner(5), run(collect())]
