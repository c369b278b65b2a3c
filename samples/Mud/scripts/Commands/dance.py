"""A command in Python. It is one like those in C#: saved, and there."""

from dotnet.Mud.Commands import ICommand


class Dance(ICommand):
    Verb = "dance"
    Summary = "dance a few steps"

    def Run(self, player, words):
        steps = words or "a jig"
        player.Tell(f"You dance {steps}.")
        player.Do(f"dances {steps}.")
