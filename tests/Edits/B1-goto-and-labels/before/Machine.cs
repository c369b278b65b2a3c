namespace Game;

public static class Machine
{
    public static string Run(string program)
    {
        var at = 0;
        var text = "";
    next:
        if (at == program.Length) return text;
        switch (program[at++])
        {
            case 'a': text += "A"; goto next;
            case 'b': text += "B"; goto case 'a';
            default: goto done;
        }
    done:
        return text + ".";
    }
}
