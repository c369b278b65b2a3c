import asyncio


def numbers():
    yield 10
    yield 20
    yield 30


async def work(event):
    await event.wait()
    return "new"


def run():
    yield 0
    yield from numbers()
