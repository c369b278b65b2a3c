using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        try
        {
            return [new Vault().Show()];
        }
        catch (TypeInitializationException)
        {
            return ["no vault"];
        }
    }
}
