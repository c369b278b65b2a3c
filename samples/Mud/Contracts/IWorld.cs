namespace Mud.Host;

/// <summary>The world that the scripts make. The host calls it for one thing at a time.</summary>
public interface IWorld
{
    /// <summary>Somebody connected.</summary>
    IPlayer Join(ISession session);

    /// <summary>The scripts were edited.</summary>
    /// <param name="line">What became of the edit, in one line.</param>
    void Announce(string line);
}
