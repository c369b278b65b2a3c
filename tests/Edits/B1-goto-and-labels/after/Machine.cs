namespace Game;

public static class Machine
{
    public static string Run(string program)
    {
        var at = 0;
        var text = "";
        var jumps = 0;
    next:
        jumps++;
        if (jumps > 10) goto done;
        if (at == program.Length) return $"{text}{jumps}";
        switch (program[at++])
        {
            case 'a': text += "a"; goto case 'b';
            case 'b': text += "b"; break;
            case 'r': at = 0; goto next;
            default: goto next;
        }
        goto next;
    done:
        return text + "!";
    }
}
