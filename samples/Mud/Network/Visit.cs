namespace Mud.Host.Network;

/// <summary>One client's time in the world. What goes wrong in it is told to that client, and hurts nobody else.</summary>
internal sealed class Visit(Game game, Connection connection)
{
    private IPlayer? player;

    internal async Task RunAsync()
    {
        await GuardAsync(async () => player = await game.JoinAsync(connection));
        await connection.RunAsync(line => GuardAsync(() => TakeAsync(line)));
        if (player is not null) await GuardAsync(() => game.LeaveAsync(player));
    }

    // Where joining failed by a script's mistake, the first line after its fix joins.
    private async Task TakeAsync(string line)
    {
        if (player is null) player = await game.JoinAsync(connection);
        else await game.InputAsync(player, line);
    }

    private async Task GuardAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception mistake)
        {
            connection.Send($"Something goes wrong: {mistake.Message}");
            game.Log($"A player met a mistake: {mistake}");
        }
    }
}
