import asyncio


def numbers():
    yield 1
    yield 2
    yield 3


async def work(event):
    await event.wait()
    return "old"


def run():
    yield from numbers()
