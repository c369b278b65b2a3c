using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var contact = new Contact { Friend = new Contact(), Numbers = [1, 2] };
        contact.Rename("Bo");
        return [contact.Show(), $"{contact.First()}", $"{contact.Friend.Name} {contact.Friend.Friend?.Name}", Missing()];
    }

    private static string Missing()
    {
        try
        {
            return $"{new Contact().First()}";
        }
        catch (InvalidOperationException problem)
        {
            return problem.Message;
        }
    }
}
