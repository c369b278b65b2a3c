/// <summary>Something that players can do. A new file with a class of this kind is a new command.</summary>
public interface ICommand
{
    string Verb { get; }

    /// <summary>What it does, in a few words.</summary>
    string Summary { get; }

    /// <summary>Does it.</summary>
    /// <param name="player">Who typed it.</param>
    /// <param name="words">What was typed after the verb.</param>
    void Run(Player player, string words);
}
