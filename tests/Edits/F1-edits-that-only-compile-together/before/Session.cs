namespace Game;

public class Session
{
    public string Run(string line) => Parser.Parse(line);
}
