namespace Game;

public class Session
{
    public Reply Run(Request request, int times) => new(string.Concat(Enumerable.Repeat(Parser.Parse(request).Text, times)));
}
