using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Cli.Commands;

/// <summary>What every command is told about the scripts: where they are, and their namespace.</summary>
internal static class ScriptArguments
{
    public static Argument<string> Directory() => new("DIR")
    {
        Description = "The directory of the scripts: every .cs file in it and below",
    };

    public static Option<string> Namespace()
    {
        var option = new Option<string>("--namespace")
        {
            HelpName = "NAME",
            Description = "The namespace of files that declare none; sub-folders add their names [default: none]",
            DefaultValueFactory = _ => "",
        };
        option.Validators.Add(RequireNamespace);
        return option;
    }

    public static Option<string[]> Exclude() => new("--exclude")
    {
        HelpName = "GLOB",
        Description = "Leave out files whose path below DIR matches, as 'drafts/**' or '**/*.g.cs'; may be repeated",
        DefaultValueFactory = _ => [],
    };

    public static Option<ReloadMode?> Mode() => new("--mode")
    {
        HelpName = "update|overwrite",
        Description = "Whether a changed class stays the same one, or a new class takes its name and existing objects go on as they were [default: update]",
        CustomParser = ReadMode,
    };

    public static Option<TestMode?> Test() => new("--test")
    {
        HelpName = "off|advise|gate",
        Description = "Whether xUnit tests beside the scripts run before a change goes live: a failure warns, or refuses it [default: gate]",
        CustomParser = ReadTest,
    };

    private static TestMode? ReadTest(ArgumentResult result)
    {
        switch (result.Tokens.Single().Value)
        {
            case "off": return TestMode.Off;
            case "advise": return TestMode.Advise;
            case "gate": return TestMode.Gate;
            default:
                result.AddError("--test is off, advise or gate");
                return null;
        }
    }

    public static Option<string[]> Deny()
    {
        var option = new Option<string[]>("--deny")
        {
            HelpName = "NAMESPACE",
            Description = "Refuse scripts that use a namespace, a type or a member, as System.IO or System.IO.File; may be repeated",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(RequireNames);
        return option;
    }

    private static ReloadMode? ReadMode(ArgumentResult result)
    {
        switch (result.Tokens.Single().Value)
        {
            case "update": return ReloadMode.Update;
            case "overwrite": return ReloadMode.Overwrite;
            default:
                result.AddError("--mode is update or overwrite");
                return null;
        }
    }

    private static void RequireNamespace(OptionResult result)
    {
        var name = result.GetValueOrDefault<string>() ?? "";
        if (name.Length > 0 && !name.Split('.').All(IsIdentifier)) result.AddError($"'{name}' is not a namespace");
    }

    private static void RequireNames(OptionResult result)
    {
        foreach (var name in result.Tokens.Select(token => token.Value).Where(name => !name.Split('.').All(IsIdentifier)))
            result.AddError($"'{name}' is not the name of a namespace, type or member");
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
