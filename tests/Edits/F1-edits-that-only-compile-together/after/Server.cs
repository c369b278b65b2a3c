namespace Game;

public class Server
{
    public string Handle(string line) => new Session().Run(new Request(line), 2).Text;
}
