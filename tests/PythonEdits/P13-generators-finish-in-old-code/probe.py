import asyncio

import game.world


def setup():
    global held, loop, event, task
    held = game.world.run()
    next(held)
    loop = asyncio.new_event_loop()

    async def start():
        global event, task
        event = asyncio.Event()
        task = asyncio.ensure_future(game.world.work(event))
        await asyncio.sleep(0)
    loop.run_until_complete(start())


async def _finish(waiting):
    event = asyncio.Event()
    event.set()
    return await waiting(event)


def answers():
    loop = asyncio.new_event_loop()
    try:
        return [list(game.world.run()), loop.run_until_complete(_finish(game.world.work))]
    finally:
        loop.close()


def kept():
    if not hasattr(game.world.numbers, "seen"):
        game.world.numbers.seen = True
        return []
    event.set()
    return [list(held), loop.run_until_complete(task)]


def teardown():
    loop.close()
