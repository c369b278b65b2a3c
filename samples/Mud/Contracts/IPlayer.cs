namespace Mud.Host;

/// <summary>What the scripts make of a connection. The host calls it for one thing at a time in the whole world.</summary>
public interface IPlayer
{
    /// <summary>Takes a line that the player typed.</summary>
    void Input(string line);

    /// <summary>The connection is gone, by the player's wish or not. Called once.</summary>
    void Leave();
}
