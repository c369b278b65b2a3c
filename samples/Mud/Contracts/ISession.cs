namespace Mud.Host;

/// <summary>A connection, as the scripts see it. Nothing here waits for the network, and nothing here throws.</summary>
public interface ISession
{
    /// <summary>Sends text of one or more lines.</summary>
    /// <param name="text">Plain ASCII, lines parted by <c>\n</c>, without a last line end.</param>
    void Send(string text);

    /// <summary>Ends the connection after all that was sent before has gone out.</summary>
    void Close();
}
