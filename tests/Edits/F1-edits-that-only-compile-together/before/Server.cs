namespace Game;

public class Server
{
    public string Handle(string line) => new Session().Run(line);
}
