import asyncio


class Room:
    def __init__(self):
        self.size = 1

    def measure(self):
        def inner(factor):
            return self.size * factor
        return inner

    async def walk(self):
        for step in range(3):
            yield step

    async def collect(self):
        return [step async for step in self.walk()]
