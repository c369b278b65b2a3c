using NUnit.Framework.Interfaces;

namespace Molt.NUnit;

/// <summary>What NUnit asks whether it is to run a test.</summary>
internal sealed class ChosenTests(HashSet<string> chosen, bool includeExplicit) : ITestFilter
{
    public bool Pass(ITest test) => chosen.Contains(test.Id) || test.Tests.Any(Pass);

    public bool IsExplicitMatch(ITest test) => includeExplicit && Pass(test);

    public TNode ToXml(bool recursive) => new("filter");

    public TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("filter");
}
